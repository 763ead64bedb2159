/// Visits: encounters with a practice, their agendas, and the notes and decisions they leave behind.
@NullMarked
package org.haversack.domain.visit;

import org.jspecify.annotations.NullMarked;
