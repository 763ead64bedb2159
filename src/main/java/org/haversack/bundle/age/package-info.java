/// Files in the age v1 format: closed for the holders of keys, or with a passphrase.
@NullMarked
package org.haversack.bundle.age;

import org.jspecify.annotations.NullMarked;
