/// The merge: what people did is a grow-only set of changes, each named by its own hash; everything shown is
/// computed from the set. Pure Java, no I/O and no clock, so that every law can be tested by simulation.
@NullMarked
package org.haversack.merge;

import org.jspecify.annotations.NullMarked;
