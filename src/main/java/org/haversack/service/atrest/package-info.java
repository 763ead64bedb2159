/// Whether the disk that a store lies on is encrypted, as far as the system says.
@NullMarked
package org.haversack.service.atrest;

import org.jspecify.annotations.NullMarked;
