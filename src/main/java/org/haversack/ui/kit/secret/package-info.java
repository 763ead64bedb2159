/// Passphrases on screen: typed without being shown, kept by nobody.
@NullMarked
package org.haversack.ui.kit.secret;

import org.jspecify.annotations.NullMarked;
