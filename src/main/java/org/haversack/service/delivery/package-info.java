/// What of this store has reached whom.
@NullMarked
package org.haversack.service.delivery;

import org.jspecify.annotations.NullMarked;
