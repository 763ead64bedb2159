/// What a record is made of: kinds and their fields, what they can hold, value lists, and places in ordered
/// lists.
@NullMarked
package org.haversack.domain.kind;

import org.jspecify.annotations.NullMarked;
