package org.haversack.report.visit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.haversack.report.paper.PaperSize;

/// What the facilitator should have in her head when she opens the door, for one page of paper. Texts are as
/// people wrote them; any may be empty, and what is empty is left out.
///
/// @param size the paper
/// @param facilitator whose brief it is
/// @param practice the name of the practice
/// @param title what kind of visit it is, such as Monthly follow-up
/// @param start when it begins, local time
/// @param plannedMinutes the slot; 0 if none was set
/// @param place how and where, such as On site and the address
/// @param people whom she will meet or should know: the leader, the champion
/// @param agenda in order
/// @param actions what is open, in any order: what is due first is shown first
/// @param parked what was put off last time
/// @param bring what to take along
/// @param know what she should know, a line each, such as Visits held 3 of 3 due
/// @param decided what was decided last time
public record Brief(
        PaperSize size,
        String facilitator,
        String practice,
        String title,
        LocalDateTime start,
        int plannedMinutes,
        String place,
        List<Who> people,
        List<AgendaLine> agenda,
        List<OpenAction> actions,
        List<String> parked,
        List<String> bring,
        List<String> know,
        List<DecisionLine> decided) {
    /// Somebody of the practice.
    ///
    /// @param role what she is there, such as Leader
    /// @param name her name
    /// @param reached her telephone number or the like; empty if none
    public record Who(String role, String name, String reached) {}

    /// An action that is neither done nor dropped.
    ///
    /// @param code the short name people use, such as A-17; empty if none
    /// @param title what is to be done
    /// @param owners who does it; empty if nobody yet
    /// @param due the day it is due now
    public record OpenAction(String code, String title, String owners, Optional<LocalDate> due) {}

    public Brief {
        people = List.copyOf(people);
        agenda = List.copyOf(agenda);
        actions = List.copyOf(actions);
        parked = List.copyOf(parked);
        bring = List.copyOf(bring);
        know = List.copyOf(know);
        decided = List.copyOf(decided);
    }
}
