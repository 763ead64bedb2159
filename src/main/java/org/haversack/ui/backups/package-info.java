/// Backups on screen: which there are, going back to one, and making them by themselves.
@NullMarked
package org.haversack.ui.backups;

import org.jspecify.annotations.NullMarked;
