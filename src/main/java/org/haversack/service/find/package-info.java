/// Finds anything in an open store while somebody types.
@NullMarked
package org.haversack.service.find;

import org.jspecify.annotations.NullMarked;
