/// Choices about this computer.
@NullMarked
package org.haversack.ui.settings;

import org.jspecify.annotations.NullMarked;
