/// What people do with Haversack: one class per group of use cases, each with sealed outcomes. Expected
/// failures come as outcomes with a sentence; troubles of the disk as [org.haversack.store.sql.StoreTrouble].
@NullMarked
package org.haversack.service;

import org.jspecify.annotations.NullMarked;
