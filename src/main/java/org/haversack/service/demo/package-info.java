/// A believable programme to look at and to try things with. All names in it are invented.
@NullMarked
package org.haversack.service.demo;

import org.jspecify.annotations.NullMarked;
