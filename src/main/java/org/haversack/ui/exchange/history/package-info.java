/// All imports so far with their files, and the files that were refused.
@NullMarked
package org.haversack.ui.exchange.history;

import org.jspecify.annotations.NullMarked;
