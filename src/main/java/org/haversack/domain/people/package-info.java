/// The programme and its people: who they are, and which computers they write with.
@NullMarked
package org.haversack.domain.people;

import org.jspecify.annotations.NullMarked;
