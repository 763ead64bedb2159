/// What is on today: visits, actions due, practices that need attention, answers that came.
@NullMarked
package org.haversack.service.today;

import org.jspecify.annotations.NullMarked;
