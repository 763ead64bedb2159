package org.haversack.domain.visit;

import org.haversack.domain.kind.Code;

/// The way facilitation was delivered: the three models compared in Belgium.
public enum DeliveryModel implements Code {
    /// Intensive coaching in the practice.
    COACHING,
    /// An interactive study day for many practices.
    STUDY_DAY,
    /// Hands-on days of in-service.
    IN_SERVICE
}
