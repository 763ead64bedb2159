/// What people ask of a store: records, lists, history, search, and what waits for a decision.
@NullMarked
package org.haversack.store.lookup;

import org.jspecify.annotations.NullMarked;
