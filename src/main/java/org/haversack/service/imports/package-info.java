/// Importing practices from lists that others keep: CSV files of several forms.
@NullMarked
package org.haversack.service.imports;

import org.jspecify.annotations.NullMarked;
