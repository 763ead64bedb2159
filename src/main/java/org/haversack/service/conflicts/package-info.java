/// What two people set differently without knowing of each other: finding it, comparing texts, deciding.
@NullMarked
package org.haversack.service.conflicts;

import org.jspecify.annotations.NullMarked;
