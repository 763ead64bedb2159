/// Action plans: codes of actions, what is saved when something happens to them, and reminders of what is due.
@NullMarked
package org.haversack.service.plan;

import org.jspecify.annotations.NullMarked;
