/// The search over everything that Ctrl+K opens: records and commands.
@NullMarked
package org.haversack.ui.shell.find;

import org.jspecify.annotations.NullMarked;
