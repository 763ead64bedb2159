/// What somebody who takes a practice over has to know, on paper.
@NullMarked
package org.haversack.report.handoff;

import org.jspecify.annotations.NullMarked;
