/// Files that go out: what there is to send, to whom, where to, and what has arrived.
@NullMarked
package org.haversack.ui.exchange.send;

import org.jspecify.annotations.NullMarked;
