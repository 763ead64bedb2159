/// The log of changes, which is the truth, and what this store alone knows: itself, its peers, private notes.
@NullMarked
package org.haversack.store.log;

import org.jspecify.annotations.NullMarked;
