/// The user guide inside the program.
@NullMarked
package org.haversack.ui.shell.help;

import org.jspecify.annotations.NullMarked;
