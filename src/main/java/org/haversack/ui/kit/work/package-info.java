/// The one door between the thread that draws and the thread that works with the store.
@NullMarked
package org.haversack.ui.kit.work;

import org.jspecify.annotations.NullMarked;
