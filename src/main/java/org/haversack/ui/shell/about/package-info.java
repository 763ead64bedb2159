/// What the program is, and what its keys do.
@NullMarked
package org.haversack.ui.shell.about;

import org.jspecify.annotations.NullMarked;
