package org.haversack.domain.visit;

import org.haversack.domain.kind.Code;

/// How a contact took place: modes as counted in Sutton 2023, Implement Sci Commun, and Kim 2022, Implement
/// Res Pract.
public enum VisitMode implements Code {
    IN_PERSON,
    PHONE,
    E_MAIL,
    VIDEO,
    /// A text message or one through a portal.
    MESSAGE,
    /// A learning session, study day or webinar.
    GROUP_EVENT
}
