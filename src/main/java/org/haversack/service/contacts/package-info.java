/// Contacts logged in a few words: a call, a message, a short visit that nobody had planned.
@NullMarked
package org.haversack.service.contacts;

import org.jspecify.annotations.NullMarked;
