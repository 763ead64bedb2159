/// A contact logged in a few words from anywhere.
@NullMarked
package org.haversack.ui.contacts;

import org.jspecify.annotations.NullMarked;
