/// The quick way through change lines that look just as this program writes them.
@NullMarked
package org.haversack.bundle.line;

import org.jspecify.annotations.NullMarked;
