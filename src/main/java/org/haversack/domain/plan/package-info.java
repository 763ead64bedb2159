/// The action plan of a practice: what is to be done, what became of it, and questions to experts.
@NullMarked
package org.haversack.domain.plan;

import org.jspecify.annotations.NullMarked;
