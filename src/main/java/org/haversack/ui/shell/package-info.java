/// The window: navigation, whose store it is, what is saved and sent, and what is shown when there is no
/// store to open.
@NullMarked
package org.haversack.ui.shell;

import org.jspecify.annotations.NullMarked;
