/// Backups of a store: made by themselves, looked at, thinned out, put in the store's place.
@NullMarked
package org.haversack.service.backup;

import org.jspecify.annotations.NullMarked;
