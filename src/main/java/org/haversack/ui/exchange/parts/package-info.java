/// What the pages of sending and receiving share: counts in words, choosing files, texts to copy.
@NullMarked
package org.haversack.ui.exchange.parts;

import org.jspecify.annotations.NullMarked;
