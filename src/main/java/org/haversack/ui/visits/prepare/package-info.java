/// One visit being prepared: its agenda against the time there is, what is carried over, what to bring, and
/// what to know before going there.
@NullMarked
package org.haversack.ui.visits.prepare;

import org.jspecify.annotations.NullMarked;
