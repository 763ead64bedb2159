/// Copies of a store: what one holds, whether it is whole, and putting one in the store's place.
@NullMarked
package org.haversack.store.copies;

import org.jspecify.annotations.NullMarked;
