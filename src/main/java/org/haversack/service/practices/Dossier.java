package org.haversack.service.practices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.visit.HelpMode;
import org.haversack.merge.change.Value;
import org.haversack.service.desk.ActionRow;

/// Everything the page of a practice shows.
///
/// @param practice the practice
/// @param values its fields as stored
/// @param conflicts its fields that wait for a decision
/// @param refusal why this person may only read it; empty if she may change it
/// @param facilitators names of those assigned to it now
/// @param people everybody who works or worked there; leaders and champions first, those who left last
/// @param contacts its visits, latest first
/// @param actions all its actions: those to be done first, then the finished ones
/// @param help by how she helped: the minutes in contact, those of a visit with several ways shared equally
/// @param former what there is to do if it was hers and is not any more
/// @param coordinates whether this person coordinates the programme
public record Dossier(
        Practice practice,
        Map<String, Value> values,
        Set<String> conflicts,
        Optional<String> refusal,
        List<String> facilitators,
        List<Member> people,
        List<Contact> contacts,
        List<ActionRow> actions,
        Map<HelpMode, Integer> help,
        Optional<Former> former,
        boolean coordinates) {}
