/// The SQLite store: the log of changes, which is the truth, and the tables derived from it, which anyone can
/// read with ordinary SQL and which can be dropped and rebuilt at any time.
@NullMarked
package org.haversack.store;

import org.jspecify.annotations.NullMarked;
