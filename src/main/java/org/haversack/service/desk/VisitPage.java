package org.haversack.service.desk;

import java.util.List;
import java.util.Optional;
import org.haversack.domain.visit.AgendaItem;
import org.haversack.domain.visit.Decision;
import org.haversack.domain.visit.Note;
import org.haversack.domain.visit.Visit;

/// Everything about one visit that is shown beside the list.
///
/// @param visit the visit
/// @param row the visit as in the list
/// @param facilitators names of those who came for the programme
/// @param attendees names of those who were met
/// @param agenda its agenda, in order
/// @param notes what was noted, in order
/// @param decisions what was agreed on, in order
/// @param actions what is to be done, as agreed on at this visit
/// @param conflicts how many of its fields wait for a decision
/// @param refusal why this person may only read it; empty if she may change it
public record VisitPage(
        Visit visit,
        VisitRow row,
        List<String> facilitators,
        List<String> attendees,
        List<AgendaItem> agenda,
        List<Note> notes,
        List<Decision> decisions,
        List<ActionRow> actions,
        int conflicts,
        Optional<String> refusal) {}
