/// The actions of all practices, and what is known about one of them.
@NullMarked
package org.haversack.ui.actions;

import org.jspecify.annotations.NullMarked;
