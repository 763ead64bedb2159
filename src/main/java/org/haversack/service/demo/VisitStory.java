package org.haversack.service.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.haversack.domain.practice.PaceSetter;
import org.haversack.domain.visit.DeliveryModel;
import org.haversack.domain.visit.Visit;
import org.haversack.domain.visit.VisitMode;
import org.haversack.domain.visit.VisitState;
import org.haversack.merge.change.RecordId;

/// The visits on site of one practice: two in its first month, one in each later one. Most are held; some
/// move, some are cancelled, and now and then nobody is there.
final class VisitStory {
    private static final List<LocalTime> TIMES = List.of(
            LocalTime.of(8, 30),
            LocalTime.of(9, 0),
            LocalTime.of(10, 0),
            LocalTime.of(12, 30),
            LocalTime.of(13, 30),
            LocalTime.of(15, 0));
    private static final int AGENDA_DAYS = 12;
    private static final int REVIEW = 7;
    private static final int KEEPING = 12;

    /// In per cent: shortened, moved, cancelled by the practice, cancelled by the facilitator, nobody
    /// there.
    private static final Map<Sheet.Character, List<Integer>> FORTUNES = Map.of(
            Sheet.Character.ENGAGED, List.of(3, 6, 2, 1, 0),
            Sheet.Character.STEADY, List.of(5, 9, 4, 2, 1),
            Sheet.Character.STRUGGLING, List.of(10, 13, 10, 2, 4),
            Sheet.Character.SILENT, List.of(6, 10, 5, 1, 2));

    private static final List<VisitState> FATES = List.of(
            VisitState.SHORTENED,
            VisitState.RESCHEDULED,
            VisitState.CANCELLED_BY_PRACTICE,
            VisitState.CANCELLED_BY_FACILITATOR,
            VisitState.NO_SHOW);

    private final Story story;
    private final Place place;
    private final Team team;
    private final Diary diary;
    private final DemoTexts texts;
    private final PracticeStory practice;
    private final HeldVisit held;
    private final List<LocalDate> days = new ArrayList<>();

    VisitStory(
            Story story, Place place, Team team, Diary diary, DemoTexts texts, PracticeStory practice, HeldVisit held) {
        this.story = story;
        this.place = place;
        this.team = team;
        this.diary = diary;
        this.texts = texts;
        this.practice = practice;
        this.held = held;
    }

    /// All visits up to a month, those to come included.
    void run(YearMonth last) {
        int number = 0;
        for (var month = place.start(); !month.isAfter(last); month = month.plusMonths(1)) {
            if (month.equals(place.start())) {
                slot(number, month.atDay(place.chance().from(5, 9)));
                slot(number + 1, month.atDay(place.chance().from(19, 24)));
                number += 2;
            } else {
                slot(number, month.atDay(place.chance().from(3, 24)));
                number++;
            }
        }
    }

    /// The days on which visits were held.
    List<LocalDate> days() {
        return List.copyOf(days);
    }

    private void slot(int number, LocalDate wanted) {
        var date = diary.book(team.leadOf(place.id(), wanted), wanted);
        var start = date.atTime(place.chance().of(TIMES));
        var planned = date.minusDays(place.chance().from(22, 30))
                .atTime(16, place.chance().from(0, 59));
        var visit = plan(number, start, planned);
        var fate = number == 0 ? VisitState.HELD : fate(date);
        switch (fate) {
            case HELD, SHORTENED -> hold(visit, number, start, fate == VisitState.SHORTENED);
            case RESCHEDULED -> {
                var told = date.minusDays(place.chance().from(1, 4))
                        .atTime(11, place.chance().from(0, 59));
                fails(visit, fate, told);
                again(number, told, date.plusDays(place.chance().from(3, 9)));
            }
            default -> {
                var told = fate == VisitState.NO_SHOW
                        ? start.plusMinutes(25)
                        : start.minusHours(place.chance().from(2, 20));
                fails(visit, fate, told);
                if (place.silent(date)) {
                    held.tellDisruption(visit, told.plusMinutes(5));
                } else if (place.chance().happens(0.6)) {
                    again(number, told.plusDays(1), date.plusDays(place.chance().from(4, 12)));
                }
            }
        }
    }

    private VisitState fate(LocalDate date) {
        if (place.silent(date)) {
            return place.chance().happens(0.7) ? VisitState.CANCELLED_BY_PRACTICE : VisitState.NO_SHOW;
        }
        int fortune = place.chance().from(1, 100);
        var limits = FORTUNES.getOrDefault(place.sheet().character(), List.of());
        int sum = 0;
        for (int i = 0; i < limits.size(); i++) {
            sum += limits.get(i);
            if (fortune <= sum) {
                return FATES.get(i);
            }
        }
        return VisitState.HELD;
    }

    private String title(int number) {
        return switch (number) {
            case 0 -> "Kickoff";
            case 1 -> "Baseline and priorities";
            case REVIEW -> "Half-way review";
            default -> number >= KEEPING ? "Keeping it going" : "Monthly follow-up";
        };
    }

    private Agenda agenda(RecordId visit, int number, LocalDateTime at) {
        var section = switch (number) {
            case 0 -> "first";
            case 1 -> "second";
            case REVIEW -> "review";
            default -> number >= KEEPING ? "keeping" : "monthly";
        };
        var rows = texts.columns("agenda." + section).stream()
                .map(row -> List.of(
                        row.getFirst()
                                .replace("{topic1}", place.title(place.strategy(number)))
                                .replace("{topic2}", place.title(place.strategy(number + 1))),
                        row.getLast()))
                .toList();
        return new Agenda(place.chance(), visit, rows, () -> story.id(at));
    }

    private RecordId plan(int number, LocalDateTime start, LocalDateTime at) {
        var visit = story.id(at);
        story.enter(
                at,
                place.space(),
                new Entry(Visit.KIND, visit)
                        .text("title", title(number))
                        .time("start", start)
                        .text("zone", story.zone().getId())
                        .number("plannedMinutes", agenda(visit, number, at).plannedMinutes())
                        .code("mode", VisitMode.IN_PERSON)
                        .code("state", VisitState.PLANNED)
                        .code("deliveryModel", DeliveryModel.COACHING)
                        .member(
                                "facilitator",
                                team.leadOf(place.id(), start.toLocalDate()).text()));
        return visit;
    }

    private void again(int number, LocalDateTime told, LocalDate wanted) {
        var date = diary.book(team.leadOf(place.id(), wanted), wanted);
        var start = date.atTime(place.chance().of(TIMES));
        hold(plan(number, start, told.plusMinutes(4)), number, start, false);
    }

    private void hold(RecordId visit, int number, LocalDateTime start, boolean shortened) {
        var ready = start.minusDays(AGENDA_DAYS).truncatedTo(ChronoUnit.HOURS).plusHours(2);
        var agenda = agenda(visit, number, ready);
        story.enter(ready, place.space(), agenda.planned());
        held.hold(visit, number, start, shortened, agenda);
        days.add(start.toLocalDate());
        if (number == 0) {
            practice.agree(start.plusHours(3));
        }
    }

    private void fails(RecordId visit, VisitState state, LocalDateTime at) {
        var pace = state == VisitState.CANCELLED_BY_FACILITATOR ? PaceSetter.FACILITATOR : PaceSetter.PRACTICE_LEADER;
        story.enter(
                at,
                place.space(),
                new Entry(Visit.KIND, visit)
                        .code("state", state)
                        .text("reason", place.phrase("reason." + state.code(), at.toLocalDate()))
                        .code("paceSetter", pace));
    }
}
