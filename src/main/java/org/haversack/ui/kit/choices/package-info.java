/// Fields to choose from what there is: value lists and records.
@NullMarked
package org.haversack.ui.kit.choices;

import org.jspecify.annotations.NullMarked;
