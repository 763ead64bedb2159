/// The exchange folder on screen: which it is, and what arrived in it.
@NullMarked
package org.haversack.ui.exchange.folder;

import org.jspecify.annotations.NullMarked;
