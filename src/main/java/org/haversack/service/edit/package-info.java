/// What a person does to records, one named operation at a time, with undo and redo.
@NullMarked
package org.haversack.service.edit;

import org.jspecify.annotations.NullMarked;
