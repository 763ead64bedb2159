/// The list of practices, and what is known about one of them.
@NullMarked
package org.haversack.ui.practices;

import org.jspecify.annotations.NullMarked;
