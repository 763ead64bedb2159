/// Private notes on screen: sealed with a passphrase of their own, open only for a while.
@NullMarked
package org.haversack.ui.reflections;

import org.jspecify.annotations.NullMarked;
