/// Starting a practice afresh without something that must not be kept, and giving up what was before.
@NullMarked
package org.haversack.service.afresh;

import org.jspecify.annotations.NullMarked;
