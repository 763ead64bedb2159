/// Commands that look after a store and describe what it holds.
@NullMarked
package org.haversack.cli.upkeep;

import org.jspecify.annotations.NullMarked;
