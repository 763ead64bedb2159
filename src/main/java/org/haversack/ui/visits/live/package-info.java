/// A visit while it goes on: time against the plan, notes, what is captured, the people in the room and the
/// actions of last time.
@NullMarked
package org.haversack.ui.visits.live;

import org.jspecify.annotations.NullMarked;
