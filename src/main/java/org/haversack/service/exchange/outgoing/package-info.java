/// Files that go out, as a screen shows them: for whom there is something, what, and what is confirmed.
@NullMarked
package org.haversack.service.exchange.outgoing;

import org.jspecify.annotations.NullMarked;
