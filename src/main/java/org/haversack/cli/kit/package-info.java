/// What all commands share: reading the command line's answers and questions, tables, words and JSON.
@NullMarked
package org.haversack.cli.kit;

import org.jspecify.annotations.NullMarked;
