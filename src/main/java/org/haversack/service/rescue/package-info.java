/// Writing everything readable of a store, even a damaged one, so that people and other programs can
/// read it.
@NullMarked
package org.haversack.service.rescue;

import org.jspecify.annotations.NullMarked;
