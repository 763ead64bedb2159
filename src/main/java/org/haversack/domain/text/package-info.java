/// What people type, read as what they mean: days, durations, the quick capture of a running visit; and what
/// they should not type, identifiers of patients.
@NullMarked
package org.haversack.domain.text;

import org.jspecify.annotations.NullMarked;
