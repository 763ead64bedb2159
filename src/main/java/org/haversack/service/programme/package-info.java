/// What a coordinator does: who is who, who works with which practice, how the programme goes on.
@NullMarked
package org.haversack.service.programme;

import org.jspecify.annotations.NullMarked;
