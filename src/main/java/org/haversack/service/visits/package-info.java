/// Visits before they begin: planning and moving them, their agendas and drafts of agendas, templates, and
/// what is printed or put into a calendar beforehand.
@NullMarked
package org.haversack.service.visits;

import org.jspecify.annotations.NullMarked;
