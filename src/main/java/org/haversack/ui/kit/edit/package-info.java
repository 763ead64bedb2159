/// An open store as the screens use it: what it shows, and what a person does to it.
@NullMarked
package org.haversack.ui.kit.edit;

import org.jspecify.annotations.NullMarked;
