/// Bringing new computers into the programme: invitations, and beginning a store with one.
@NullMarked
package org.haversack.service.joining;

import org.jspecify.annotations.NullMarked;
