/// Commands that write and take files, and settle what two people did to the same thing.
@NullMarked
package org.haversack.cli.exchange;

import org.jspecify.annotations.NullMarked;
