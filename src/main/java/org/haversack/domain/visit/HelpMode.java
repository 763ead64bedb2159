package org.haversack.domain.visit;

import org.haversack.domain.kind.Code;

/// How the facilitator helped, by the degree to which the practice develops its own expertise: the modes of
/// capacity building in H3 (Implement Sci 2021, 16:33).
public enum HelpMode implements Code {
    DOING_TASKS,
    PROJECT_MANAGEMENT,
    CONSULTING,
    TEACHING,
    COACHING
}
