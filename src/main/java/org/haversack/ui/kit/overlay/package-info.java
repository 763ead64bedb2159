/// The window's layers above the screen: sheets that want an answer, and notices that do not.
@NullMarked
package org.haversack.ui.kit.overlay;

import org.jspecify.annotations.NullMarked;
