/// What the desktop's screens ask of an open store: rows of lists, everything about one record, and how
/// opening went.
@NullMarked
package org.haversack.service.desk;

import org.jspecify.annotations.NullMarked;
