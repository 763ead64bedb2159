/// What is printed, shown on the screen.
@NullMarked
package org.haversack.ui.kit.paper;

import org.jspecify.annotations.NullMarked;
