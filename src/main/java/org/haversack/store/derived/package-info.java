/// The tables derived from the log: how changes are folded into them, how they are rebuilt and checked.
@NullMarked
package org.haversack.store.derived;

import org.jspecify.annotations.NullMarked;
