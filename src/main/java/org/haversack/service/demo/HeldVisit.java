package org.haversack.service.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haversack.domain.kind.Position;
import org.haversack.domain.practice.PaceSetter;
import org.haversack.domain.practice.RoleGroup;
import org.haversack.domain.visit.Activity;
import org.haversack.domain.visit.Barrier;
import org.haversack.domain.visit.Decision;
import org.haversack.domain.visit.HelpMode;
import org.haversack.domain.visit.Momentum;
import org.haversack.domain.visit.Note;
import org.haversack.domain.visit.Visit;
import org.haversack.domain.visit.VisitState;
import org.haversack.merge.change.RecordId;

/// What a facilitator enters when a visit on site was held: times, people, what was done, and what was
/// agreed on. Minutes as counted by Sutton 2023, Implement Sci Commun: 87 (SD 37) on site, 130 (SD 65) of
/// travel.
final class HeldVisit {
    private static final int TRAVEL = 130;
    private static final int TRAVEL_DEVIATION = 62;

    private final Story story;
    private final Place place;
    private final Team team;
    private final ActionStory actions;
    private final int travel;
    private final Set<String> decided = new HashSet<>();
    private boolean disruptionTold;

    HeldVisit(Story story, Place place, Team team, ActionStory actions) {
        this.story = story;
        this.place = place;
        this.team = team;
        this.actions = actions;
        this.travel = place.chance().around(TRAVEL, TRAVEL_DEVIATION, 25, 290);
    }

    /// A visit that was held.
    ///
    /// @param number its number in the practice, from 0
    void hold(RecordId visit, int number, LocalDateTime start, boolean shortened, Agenda agenda) {
        var chance = place.chance();
        var day = start.toLocalDate();
        int minutes = shortened
                ? chance.from(25, 40)
                : number == 0 ? chance.around(112, 20, 80, 160) : chance.around(86, 38, 46, 190);
        var began = start.plusMinutes(chance.from(-4, 10));
        var at = began.plusMinutes(minutes + (long) chance.from(4, 25));
        var mood = mood(shortened);
        var strategy = place.strategy(number);
        var entry = new Entry(Visit.KIND, visit)
                .code("state", shortened ? VisitState.SHORTENED : VisitState.HELD)
                .time("startedAt", began)
                .time("endedAt", began.plusMinutes(minutes))
                .number("contactMinutes", minutes)
                .number("preparationMinutes", chance.around(38, 15, 10, 90) / 5 * 5)
                .member("topic", strategy)
                .member("topic", place.strategy(number + 1))
                .number("keyDriver", chance.from(1, 6))
                .number("engagement", engagement(mood))
                .code("momentum", mood)
                .text("summary", summary(number, strategy, mood, day));
        if (shortened) {
            entry.text("reason", place.phrase("reason.shortened", day)).code("paceSetter", PaceSetter.PRACTICE_LEADER);
        }
        travel(entry);
        content(entry, number, mood);
        people(entry, day, minutes);
        var all = new ArrayList<Entry>(List.of(entry));
        all.addAll(agenda.held(minutes));
        story.enter(at, place.space(), all);
        notes(visit, at.plusMinutes(3), day);
        int agreed = number < 2 ? chance.from(3, 4) : chance.from(2, 4);
        decide(visit, strategy, at.plusMinutes(9), shortened ? 0.2 : 0.85);
        actions.agree(visit, strategy, at.plusMinutes(11), shortened ? 1 : agreed);
    }

    private void travel(Entry entry) {
        int minutes = place.chance().around(travel, 14, 15, 320) / 5 * 5;
        entry.number("travelMinutes", minutes).text("mileage", String.valueOf(Math.round(minutes * 0.58)));
        if (place.chance().happens(0.6)) {
            entry.number("followUpMinutes", place.chance().from(2, 6) * 5);
        }
        if (place.chance().happens(0.35)) {
            entry.number("dataMinutes", place.chance().from(3, 12) * 5);
        }
    }

    private Momentum mood(boolean shortened) {
        int fortune = place.chance().from(1, 100) - (shortened ? 30 : 0);
        int up = place.is(Sheet.Character.ENGAGED) ? 35 : place.is(Sheet.Character.STEADY) ? 65 : 82;
        int down = place.is(Sheet.Character.ENGAGED) ? 6 : place.is(Sheet.Character.STEADY) ? 18 : 45;
        return fortune > up ? Momentum.UP : fortune <= down ? Momentum.DOWN : Momentum.LEVEL;
    }

    private int engagement(Momentum mood) {
        int middle = place.is(Sheet.Character.ENGAGED) ? 4 : place.is(Sheet.Character.STEADY) ? 3 : 2;
        int moved = middle + (mood == Momentum.UP ? 1 : mood == Momentum.DOWN ? -1 : 0);
        return Math.clamp(moved, 1, 5);
    }

    private String summary(int number, String strategy, Momentum mood, LocalDate day) {
        if (number < 2) {
            return place.phrase(number == 0 ? "first" : "second", day) + " " + place.phrase("closing.level", day);
        }
        boolean late = number > 10 && place.chance().happens(0.6);
        return place.phrase(late ? "opening.late" : "opening", day) + " "
                + place.phrase("strategy." + strategy, day) + " "
                + place.phrase("closing." + mood.code(), day);
    }

    private void content(Entry entry, int number, Momentum mood) {
        var chance = place.chance();
        var modes = number < 3
                ? List.of(HelpMode.DOING_TASKS, HelpMode.PROJECT_MANAGEMENT, HelpMode.TEACHING)
                : number < 8
                        ? List.of(
                                HelpMode.PROJECT_MANAGEMENT, HelpMode.CONSULTING, HelpMode.TEACHING, HelpMode.COACHING)
                        : List.of(HelpMode.PROJECT_MANAGEMENT, HelpMode.CONSULTING, HelpMode.COACHING);
        entry.members("help", chance.some(modes, chance.from(2, 3)));
        entry.members("activity", chance.some(List.of(Activity.values()), chance.from(2, 5)));
        if (mood != Momentum.UP || chance.happens(0.2)) {
            entry.members("barrier", chance.some(List.of(Barrier.values()), chance.from(1, 2)));
        }
    }

    private void people(Entry entry, LocalDate day, int minutes) {
        var chance = place.chance();
        var met = new EnumMap<RoleGroup, Integer>(RoleGroup.class);
        place.workers(day).forEach((part, worker) -> {
            if (chance.happens(often(part))) {
                entry.member("attendee", worker.id().text());
                met.merge(worker.group(), 1, Integer::sum);
            }
        });
        if (place.sheet().clinicians() > 3) {
            met.merge(RoleGroup.NURSE_MA, chance.from(0, 2), Integer::sum);
        }
        int all = 0;
        for (var group : met.entrySet()) {
            entry.number(FIELDS.getOrDefault(group.getKey(), "metOther"), group.getValue());
            all += group.getValue();
        }
        entry.number("practiceStaffMinutes", all * minutes);
    }

    private static final Map<RoleGroup, String> FIELDS = Map.of(
            RoleGroup.CLINICIAN, "metClinician",
            RoleGroup.NURSE_MA, "metNurseMa",
            RoleGroup.MANAGER, "metManager",
            RoleGroup.FRONT_DESK, "metFrontDesk",
            RoleGroup.IT_DATA, "metItData",
            RoleGroup.QUALITY, "metQuality");

    private double often(String part) {
        return switch (part) {
            case "champion" -> 1;
            case "leader" -> place.is(Sheet.Character.STRUGGLING) ? 0.45 : 0.75;
            case "nurse" -> 0.7;
            case "desk", "data" -> 0.3;
            default -> 0.35;
        };
    }

    private void notes(RecordId visit, LocalDateTime at, LocalDate day) {
        tellDisruption(visit, at);
        if (place.chance().happens(0.55)) {
            note(visit, at.plusMinutes(2), place.phrase("note", day));
        }
    }

    /// Notes what befell the practice, the first time somebody sees it afterwards.
    void tellDisruption(RecordId visit, LocalDateTime at) {
        var day = at.toLocalDate();
        if (!disruptionTold && place.disrupted().filter(on -> !on.isAfter(day)).isPresent()) {
            disruptionTold = true;
            note(visit, at, place.phrase("disruption." + place.sheet().disruption(), day));
        }
    }

    /// A paragraph on a visit, signed by the facilitator.
    private void note(RecordId visit, LocalDateTime at, String text) {
        story.enter(
                at,
                place.space(),
                new Entry(Note.KIND, story.id(at))
                        .ref("visit", visit)
                        .text("text", text)
                        .ref("author", team.leadOf(place.id(), at.toLocalDate()))
                        .time("at", at)
                        .text("pos", Position.between(null, null)));
    }

    private void decide(RecordId visit, String strategy, LocalDateTime at, double often) {
        var text = place.phrase("decision." + strategy, at.toLocalDate());
        if (!text.isEmpty() && !decided.contains(text) && place.chance().happens(often)) {
            decided.add(text);
            story.enter(
                    at,
                    place.space(),
                    new Entry(Decision.KIND, story.id(at))
                            .ref("visit", visit)
                            .text("code", "D-" + decided.size())
                            .text("text", text)
                            .date(
                                    "from",
                                    Diary.workday(at.toLocalDate()
                                            .plusDays(place.chance().from(1, 10))))
                            .text("pos", Position.between(null, null)));
        }
    }
}
