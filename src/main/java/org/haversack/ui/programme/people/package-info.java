/// The programme's people, and who works with which practice.
@NullMarked
package org.haversack.ui.programme.people;

import org.jspecify.annotations.NullMarked;
