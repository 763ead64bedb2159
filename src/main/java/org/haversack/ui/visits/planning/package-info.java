/// Planning a visit, moving it, and saying why it is not held.
@NullMarked
package org.haversack.ui.visits.planning;

import org.jspecify.annotations.NullMarked;
