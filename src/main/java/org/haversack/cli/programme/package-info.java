/// Commands that set up a programme: its stores, people and practices.
@NullMarked
package org.haversack.cli.programme;

import org.jspecify.annotations.NullMarked;
