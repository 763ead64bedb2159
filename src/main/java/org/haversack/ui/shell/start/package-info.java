/// Where somebody's work begins.
@NullMarked
package org.haversack.ui.shell.start;

import org.jspecify.annotations.NullMarked;
