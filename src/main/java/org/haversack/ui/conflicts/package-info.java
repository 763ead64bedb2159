/// What two people set differently without knowing of each other, and deciding it.
@NullMarked
package org.haversack.ui.conflicts;

import org.jspecify.annotations.NullMarked;
