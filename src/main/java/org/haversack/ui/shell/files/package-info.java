/// Files that come to the window, whatever screen is shown: dropped, given to the program, or arrived in the exchange
/// folder.
@NullMarked
package org.haversack.ui.shell.files;

import org.jspecify.annotations.NullMarked;
