/// Action plans: codes, what happens to an action, and what people are reminded of.
@NullMarked
package org.haversack.service.plan;

import org.jspecify.annotations.NullMarked;
