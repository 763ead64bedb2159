/// What a screen asks of the window it is in: to show a sheet above everything, and to say something briefly.
@NullMarked
package org.haversack.ui.kit.window;

import org.jspecify.annotations.NullMarked;
