/// Sealed bundles: opening them into the program's own folder, and the words that close invitations.
@NullMarked
package org.haversack.bundle.seal;

import org.jspecify.annotations.NullMarked;
