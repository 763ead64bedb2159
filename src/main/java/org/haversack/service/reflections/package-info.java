/// Private notes: sealed with a passphrase of their own, opened only with it, and never sent.
@NullMarked
package org.haversack.service.reflections;

import org.jspecify.annotations.NullMarked;
