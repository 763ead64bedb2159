/// What is on today: visits, actions due, practices that need attention.
@NullMarked
package org.haversack.ui.today;

import org.jspecify.annotations.NullMarked;
