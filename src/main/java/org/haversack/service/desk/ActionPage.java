package org.haversack.service.desk;

import java.util.List;
import java.util.Optional;
import org.haversack.domain.plan.Action;
import org.haversack.domain.plan.ActionUpdate;

/// Everything about one action that is shown beside the list.
///
/// @param action the action
/// @param row the action as in the list
/// @param visit the visit that agreed on it
/// @param updates what happened to it, latest first
/// @param conflicts how many of its fields wait for a decision
/// @param refusal why this person may only read it; empty if she may change it
public record ActionPage(
        Action action,
        ActionRow row,
        Optional<VisitRow> visit,
        List<ActionUpdate> updates,
        int conflicts,
        Optional<String> refusal) {}
