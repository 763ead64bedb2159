/// The entry point and the one place where the program is put together.
@NullMarked
package org.haversack.app;

import org.jspecify.annotations.NullMarked;
