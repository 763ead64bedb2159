/// Files that come in, as a screen shows them: what each would bring, what became of it, what was set aside, and all
/// imports so far.
@NullMarked
package org.haversack.service.exchange.incoming;

import org.jspecify.annotations.NullMarked;
