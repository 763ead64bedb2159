/// What every screen is built from: words, colours, icons, forms that demand a name for everything, and the
/// one door between the thread that draws and those that work.
@NullMarked
package org.haversack.ui.kit;

import org.jspecify.annotations.NullMarked;
