package org.haversack.service.desk;

import java.util.List;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.practice.Staff;

/// Everything about one practice that is shown beside the list.
///
/// @param practice the practice
/// @param staff who works there, those who left excluded; leaders and champions first
/// @param facilitators names of those assigned to it now
/// @param visits its visits, latest first
/// @param actions its actions that are not finished, first due first
/// @param readonly whether this store's person may only read it
/// @param conflicts how many of its fields wait for a decision
public record PracticePage(
        Practice practice,
        List<Staff> staff,
        List<String> facilitators,
        List<VisitRow> visits,
        List<ActionRow> actions,
        boolean readonly,
        int conflicts) {}
