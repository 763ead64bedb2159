/// Completing a visit: what happened, what was agreed, the next visit, time, and what the practice keeps.
@NullMarked
package org.haversack.ui.visits.wrapup;

import org.jspecify.annotations.NullMarked;
