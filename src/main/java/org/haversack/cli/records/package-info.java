/// Commands that save, show and find records.
@NullMarked
package org.haversack.cli.records;

import org.jspecify.annotations.NullMarked;
