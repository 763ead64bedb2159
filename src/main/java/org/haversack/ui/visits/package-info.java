/// The list of visits, those ahead and those held, and what is known about one of them.
@NullMarked
package org.haversack.ui.visits;

import org.jspecify.annotations.NullMarked;
