/// The change: what one save wrote, the names of things, and the values of fields.
@NullMarked
package org.haversack.merge.change;

import org.jspecify.annotations.NullMarked;
