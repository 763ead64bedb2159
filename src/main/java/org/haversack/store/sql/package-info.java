/// The SQLite file itself: opening it, statements, transactions, where it lies, and what can go wrong with it.
@NullMarked
package org.haversack.store.sql;

import org.jspecify.annotations.NullMarked;
