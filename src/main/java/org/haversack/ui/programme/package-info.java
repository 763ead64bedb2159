/// The programme as its coordinator sees it.
@NullMarked
package org.haversack.ui.programme;

import org.jspecify.annotations.NullMarked;
