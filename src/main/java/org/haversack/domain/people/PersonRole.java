package org.haversack.domain.people;

import org.haversack.domain.kind.Code;

/// What somebody does in the programme. Roles as described for EvidenceNOW cooperatives and H3 (JABFM 2020,
/// 33:230; McHugh 2018).
public enum PersonRole implements Code {
    /// Visits practices, agrees on agendas and actions, and logs every encounter.
    FACILITATOR,
    /// Assigns, supervises, merges what facilitators send, and writes the programme.
    COORDINATOR,
    /// An experienced facilitator who mentors others.
    MENTOR,
    /// Answers questions of content, and never sees which practice asked.
    EXPERT
}
