/// Files that are written for a person: where they go, and that they are there.
@NullMarked
package org.haversack.ui.kit.files;

import org.jspecify.annotations.NullMarked;
