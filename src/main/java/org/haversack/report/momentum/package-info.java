/// Whether a practice keeps going: a score that can be explained, reason by reason.
@NullMarked
package org.haversack.report.momentum;

import org.jspecify.annotations.NullMarked;
