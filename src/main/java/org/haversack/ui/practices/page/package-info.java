/// The page of one practice: what is going on there, who works there, its visits and plan, and its history.
@NullMarked
package org.haversack.ui.practices.page;

import org.jspecify.annotations.NullMarked;
