/// Files that came in: a table with what each brings, and what one can do with it.
@NullMarked
package org.haversack.ui.exchange.receive;

import org.jspecify.annotations.NullMarked;
