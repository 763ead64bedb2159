package org.haversack.service.atrest;

/// What is known of a disk.
public enum Protection {
    /// It is encrypted: without a password or key nobody reads it.
    ENCRYPTED,
    /// It is not: whoever has the disk reads it.
    PLAIN,
    /// The system does not say, or not to this user.
    UNKNOWN
}
