/// Actions as they are edited on every screen: why one slipped, who does it, when to be reminded.
@NullMarked
package org.haversack.ui.kit.plan;

import org.jspecify.annotations.NullMarked;
