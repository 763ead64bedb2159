/// Bundles: the signed JSON files by which stores exchange changes. Read strictly, bytes before JSON, and
/// written so that the same set gives the same bytes on every computer.
@NullMarked
package org.haversack.bundle;

import org.jspecify.annotations.NullMarked;
