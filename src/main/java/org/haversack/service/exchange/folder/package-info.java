/// A folder that some other program keeps the same on several computers, or a stick: what arrived in it.
@NullMarked
package org.haversack.service.exchange.folder;

import org.jspecify.annotations.NullMarked;
