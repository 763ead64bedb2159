/// Ending a programme: nothing in it changes any more, and everything is written out to be kept.
@NullMarked
package org.haversack.service.closing;

import org.jspecify.annotations.NullMarked;
