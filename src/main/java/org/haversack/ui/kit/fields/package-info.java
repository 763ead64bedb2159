/// Fields that save themselves and understand what people write, and the form that lays them out.
@NullMarked
package org.haversack.ui.kit.fields;

import org.jspecify.annotations.NullMarked;
