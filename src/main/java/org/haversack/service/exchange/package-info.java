/// Sending and receiving bundles, joining a programme with one, and taking an import back.
@NullMarked
package org.haversack.service.exchange;

import org.jspecify.annotations.NullMarked;
