/// Sending and receiving files: what came in, what goes out, and all imports so far.
@NullMarked
package org.haversack.ui.exchange;

import org.jspecify.annotations.NullMarked;
