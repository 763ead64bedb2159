package org.haversack.service.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.haversack.domain.practice.RoleGroup;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;

/// A practice in the story: where it is, who works there, what it has chosen, and the words that stand for
/// its people.
final class Place {
    /// Somebody who works there, from one day until another.
    record Worker(RecordId id, String name, String called, RoleGroup group, LocalDate from, LocalDate until) {
        boolean there(LocalDate on) {
            return !on.isBefore(from) && on.isBefore(until);
        }
    }

    /// Blood pressure control in per cent as programmes of this kind found it at their beginning.
    private static final int LEAST_CONTROL = 54;

    private static final int MOST_CONTROL = 66;

    private final Sheet sheet;
    private final RecordId id;
    private final YearMonth start;
    private final Chance chance;
    private final DemoTexts texts;
    private final List<String> offered;
    private final List<String> strategies;
    private final int control;
    private final Map<String, List<Worker>> workers = new LinkedHashMap<>();
    private final Map<String, Deque<String>> decks = new HashMap<>();

    Place(Sheet sheet, RecordId id, YearMonth start, Chance chance, DemoTexts texts) {
        this.sheet = sheet;
        this.id = id;
        this.start = start;
        this.chance = chance;
        this.texts = texts;
        this.offered = texts.columns("topic").stream().map(List::getFirst).toList();
        this.strategies = chance.shuffled(chance.some(offered, chance.from(7, 8)));
        this.control = chance.from(LEAST_CONTROL, MOST_CONTROL);
    }

    Sheet sheet() {
        return sheet;
    }

    RecordId id() {
        return id;
    }

    SpaceId space() {
        return new SpaceId(id.text());
    }

    /// The month of its kickoff.
    YearMonth start() {
        return start;
    }

    Chance chance() {
        return chance;
    }

    /// The strategies it could choose from.
    List<String> offered() {
        return offered;
    }

    /// The seven or eight strategies it has chosen, in the order in which it takes them up.
    List<String> strategies() {
        return strategies;
    }

    /// The strategy it works on at its visit of this number, from 0.
    String strategy(int visit) {
        return strategies.get(visit % strategies.size());
    }

    boolean is(Sheet.Character character) {
        return sheet.character() == character;
    }

    /// Whether it has fallen silent by this day.
    boolean silent(LocalDate on) {
        return is(Sheet.Character.SILENT) && !on.isBefore(disrupted().orElse(start.atEndOfMonth()));
    }

    /// The day on which it was disrupted, if it was.
    Optional<LocalDate> disrupted() {
        return sheet.disruption().isEmpty()
                ? Optional.empty()
                : Optional.of(start.plusMonths(sheet.disruptedIn()).atDay(14));
    }

    void employ(String part, Worker worker) {
        workers.computeIfAbsent(part, none -> new ArrayList<>()).add(worker);
    }

    /// Somebody leaves; whose part it was is played by others until it is filled again.
    Worker leaves(String part, LocalDate on) {
        var of = workers.getOrDefault(part, new ArrayList<>());
        var last = of.removeLast();
        of.add(new Worker(last.id(), last.name(), last.called(), last.group(), last.from(), on));
        return last;
    }

    /// Those who work there on a day, by part.
    Map<String, Worker> workers(LocalDate on) {
        var there = new LinkedHashMap<String, Worker>();
        workers.forEach((part, of) -> of.stream()
                .filter(worker -> worker.there(on))
                .findFirst()
                .ifPresent(worker -> there.put(part, worker)));
        return there;
    }

    /// Who plays a part: `leader`, `champion`, `nurse`, `desk`, `manager` or `data`; in small places one
    /// plays several.
    Worker worker(String part, LocalDate on) {
        var there = workers(on);
        var worker = there.get(part);
        if (worker != null) {
            return worker;
        }
        return Objects.requireNonNull(there.get(part.equals("manager") ? "desk" : "champion"));
    }

    /// What people call a strategy.
    String title(String strategy) {
        return texts.columns("topic").stream()
                .filter(row -> row.getFirst().equals(strategy))
                .map(List::getLast)
                .findFirst()
                .orElse(strategy);
    }

    /// A sentence of a section that was not used here lately, filled in; an empty one if there is no such
    /// section.
    String phrase(String section, LocalDate on) {
        var all = texts.section(section);
        if (all.isEmpty()) {
            return "";
        }
        var deck = decks.computeIfAbsent(section, none -> new ArrayDeque<>());
        if (deck.isEmpty()) {
            deck.addAll(chance.shuffled(all));
        }
        return filled(deck.removeFirst(), on);
    }

    private String filled(String sentence, LocalDate on) {
        var words = sentence;
        for (var part : List.of("leader", "champion", "nurse", "desk", "manager", "data")) {
            words = words.replace("{" + part + "}", worker(part, on).called());
        }
        long months = ChronoUnit.MONTHS.between(start.atDay(1), on);
        double pace = is(Sheet.Character.ENGAGED) ? 1.1 : is(Sheet.Character.STEADY) ? 0.7 : 0.2;
        return words.replace("{ehr}", sheet.ehr())
                .replace("{pct}", String.valueOf(control + Math.round(months * pace)))
                .replace("{n}", String.valueOf(chance.from(3, 8)));
    }
}
