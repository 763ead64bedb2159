/// What the page of a practice shows: its visits and plan at a glance, and who changed what.
@NullMarked
package org.haversack.service.practices;

import org.jspecify.annotations.NullMarked;
