/// Lists of records: filtered as one types, sorted, with the chosen record beside them.
@NullMarked
package org.haversack.ui.kit.lists;

import org.jspecify.annotations.NullMarked;
