/// Whose computers belong to the programme: their keys, for whom files are sealed, how new ones become
/// known and lost ones are shut out.
@NullMarked
package org.haversack.service.trust;

import org.jspecify.annotations.NullMarked;
