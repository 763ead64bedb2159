/// A visit while it goes on, and what it leaves behind: the running time, what is captured in one line, the
/// actions of last time, and the wrap-up.
@NullMarked
package org.haversack.service.visiting;

import org.jspecify.annotations.NullMarked;
