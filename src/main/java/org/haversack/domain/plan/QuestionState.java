package org.haversack.domain.plan;

import org.haversack.domain.kind.Code;

/// How far a question to the expert has come.
public enum QuestionState implements Code {
    ASKED,
    /// A coordinator sent it on.
    ROUTED,
    ANSWERED,
    /// Whoever asked has read the answer.
    READ
}
