/// The commands of `haversack …`, thin over the use cases.
@NullMarked
package org.haversack.cli;

import org.jspecify.annotations.NullMarked;
