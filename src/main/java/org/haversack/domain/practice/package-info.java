/// Practices, the people who work in them, and who is assigned to them.
@NullMarked
package org.haversack.domain.practice;

import org.jspecify.annotations.NullMarked;
