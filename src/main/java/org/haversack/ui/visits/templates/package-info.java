/// The templates of visits: what agendas begin with.
@NullMarked
package org.haversack.ui.visits.templates;

import org.jspecify.annotations.NullMarked;
