package org.haversack.service.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.haversack.domain.kind.Position;
import org.haversack.domain.plan.Action;
import org.haversack.domain.plan.ActionStatus;
import org.haversack.domain.plan.ActionUpdate;
import org.haversack.domain.plan.ActionUpdateKind;
import org.haversack.merge.change.RecordId;
import org.jspecify.annotations.Nullable;

/// The actions of a practice: agreed on at visits, done, slipped, dropped, or forgotten for a while.
final class ActionStory {
    private static final Map<String, String> PARTS = Map.of(
            "leader", "leader",
            "champion", "champion",
            "nurse-ma", "nurse",
            "manager", "manager",
            "front-desk", "desk",
            "it-data", "data");

    private final Story story;
    private final Place place;
    private final Team team;
    private final List<List<String>> general;
    private final List<List<String>> ofStrategies;
    private int number;
    private @Nullable String lastPos;

    ActionStory(Story story, Place place, Team team, DemoTexts texts) {
        this.story = story;
        this.place = place;
        this.team = team;
        var all = place.chance().shuffled(texts.actions());
        this.general = new ArrayList<>(
                all.stream().filter(row -> row.getFirst().equals("*")).toList());
        this.ofStrategies = new ArrayList<>(all.stream()
                .filter(row -> place.strategies().contains(row.getFirst()))
                .toList());
    }

    /// So many actions are agreed on at a visit, those of its strategy first.
    void agree(RecordId visit, String strategy, LocalDateTime at, int count) {
        for (int i = 0; i < count; i++) {
            var row = next(strategy);
            if (row != null) {
                agree(visit, row, at.plusMinutes(2L * i));
            }
        }
    }

    private @Nullable List<String> next(String strategy) {
        var fitting = ofStrategies.stream()
                .filter(row -> row.getFirst().equals(strategy))
                .findFirst();
        if (fitting.isPresent() && place.chance().happens(0.8)) {
            ofStrategies.remove(fitting.get());
            return fitting.get();
        }
        if (!general.isEmpty()) {
            return general.removeFirst();
        }
        return ofStrategies.isEmpty() ? null : ofStrategies.removeFirst();
    }

    private void agree(RecordId visit, List<String> row, LocalDateTime at) {
        number++;
        var pos = Position.between(lastPos, null);
        lastPos = pos;
        var part = PARTS.get(row.get(1));
        var owner = part == null
                ? team.leadOf(place.id(), at.toLocalDate())
                : place.worker(part, at.toLocalDate()).id();
        var due = Diary.workday(at.toLocalDate().plusDays(place.chance().from(4, 32)));
        var action = new Entry(Action.KIND, story.id(at))
                .text("code", "A-" + number)
                .text("title", row.get(2))
                .ref("visit", visit)
                .date("due", due)
                .code("status", ActionStatus.OPEN)
                .text("pos", pos)
                .member("owner", owner.text());
        story.enter(at, place.space(), action);
        live(action.id(), at.toLocalDate(), due);
    }

    private void live(RecordId action, LocalDate agreed, LocalDate due) {
        if (place.silent(due)) {
            return;
        }
        int fate = place.chance().from(1, 100)
                + (place.is(Sheet.Character.STRUGGLING) ? 18 : 0)
                - (place.is(Sheet.Character.ENGAGED) ? 12 : 0);
        if (fate <= 54) {
            var on = due.minusDays(place.chance().from(-2, 3));
            if (agreed.plusDays(5).isBefore(on)) {
                progress(action, agreed.plusDays(2), 0.12);
            }
            done(action, on);
        } else if (fate <= 76) {
            done(action, slipped(action, due).minusDays(place.chance().from(0, 3)));
        } else if (fate <= 87) {
            done(
                    action,
                    slipped(action, slipped(action, due))
                            .minusDays(place.chance().from(-4, 2)));
        } else if (fate <= 92) {
            dropped(action, due.plusDays(place.chance().from(0, 12)));
        } else {
            progress(action, due.plusDays(3), 0.5);
            done(action, due.plusDays(place.chance().from(25, 110)));
        }
    }

    private LocalDateTime someTime(LocalDate day) {
        return Diary.workday(day)
                .atTime(place.chance().from(9, 17), place.chance().from(0, 59));
    }

    private void done(RecordId action, LocalDate on) {
        var at = someTime(on);
        story.enter(
                at,
                place.space(),
                new Entry(Action.KIND, action).code("status", ActionStatus.DONE).date("doneOn", at.toLocalDate()),
                update(action, at, ActionUpdateKind.DONE).text("text", place.phrase("done", on)));
    }

    private void dropped(RecordId action, LocalDate on) {
        var at = someTime(on);
        story.enter(
                at,
                place.space(),
                new Entry(Action.KIND, action).code("status", ActionStatus.DROPPED),
                update(action, at, ActionUpdateKind.DROPPED).text("reason", place.phrase("dropped", on)));
    }

    private void progress(RecordId action, LocalDate on, double often) {
        if (place.chance().happens(often)) {
            var at = someTime(on);
            story.enter(
                    at,
                    place.space(),
                    new Entry(Action.KIND, action).code("status", ActionStatus.IN_PROGRESS),
                    update(action, at, ActionUpdateKind.PROGRESS).text("text", place.phrase("progress", on)));
        }
    }

    /// The date moves, with a reason; returns the new one.
    private LocalDate slipped(RecordId action, LocalDate due) {
        var at = someTime(due.plusDays(place.chance().from(0, 4)));
        var later = Diary.workday(at.toLocalDate().plusDays(place.chance().from(7, 24)));
        story.enter(
                at,
                place.space(),
                new Entry(Action.KIND, action).date("due", later),
                update(action, at, ActionUpdateKind.SLIPPED)
                        .date("oldDue", due)
                        .date("newDue", later)
                        .text("reason", place.phrase("slip", due)));
        return later;
    }

    private Entry update(RecordId action, LocalDateTime at, ActionUpdateKind kind) {
        return new Entry(ActionUpdate.KIND, story.id(at))
                .ref("action", action)
                .time("at", at)
                .code("kind", kind)
                .ref("author", team.leadOf(place.id(), at.toLocalDate()));
    }
}
