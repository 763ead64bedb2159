package org.haversack.ui.shell.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haversack.merge.change.RecordId;
import org.haversack.service.find.Finder;
import org.haversack.service.find.Found;
import org.haversack.service.find.Match;
import org.haversack.service.find.Sort;
import org.haversack.service.visiting.Visiting;
import org.haversack.ui.kit.Command;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.edit.OpenStore;

/// The search over everything: what is typed, what is found, and which hit is chosen. Before anything is
/// typed it shows what was opened last, and what can be done.
public final class PaletteModel {
    private static final int PAGE = 6;

    private final OpenStore store;
    private final Finder finder;
    private final Recent recent;
    private final FoundWords say;
    private final List<Command> commands;
    private final Runnable close;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Row.Hit>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final AtomicInteger newest = new AtomicInteger();

    /// @param commands what can be done just now
    /// @param close puts the search away
    public PaletteModel(OpenStore store, Recent recent, Supplier<List<Command>> commands, Runnable close) {
        this.store = store;
        this.finder = new Finder(store.desk().workplace());
        this.recent = recent;
        this.say = new FoundWords(store.kit().words(), store.kit().days());
        this.commands = commands.get();
        this.close = close;
        typed.subscribe(this::find);
    }

    /// What is typed.
    public StringProperty typed() {
        return typed;
    }

    /// Headings and hits.
    public ObservableList<Row> rows() {
        return rows;
    }

    /// What Enter opens.
    public ReadOnlyObjectProperty<Optional<Row.Hit>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// Looks for this unless something else was typed before its turn came.
    private void find(String text) {
        int mine = newest.incrementAndGet();
        store.kit()
                .work()
                .job(
                        store.kit().words().get("shell.find.finding"),
                        _ -> mine == newest.get() ? Optional.of(found(text)) : Optional.<List<Found>>empty())
                .then(result -> result.filter(_ -> mine == newest.get()).ifPresent(found -> show(text, found)))
                .start();
    }

    private List<Found> found(String text) {
        return text.isBlank()
                ? recent.all().stream()
                        .flatMap(one -> finder.record(one.sort(), one.id()).stream())
                        .toList()
                : finder.find(text);
    }

    /// One heading with what is below it, and how well the best of it fits.
    private record Group(String heading, List<Row.Hit> hits, boolean archived, Match best) {}

    private void show(String text, List<Found> found) {
        var groups = new ArrayList<Group>();
        if (text.isBlank()) {
            groups.add(new Group(
                    words("shell.find.recent"), found.stream().map(this::hit).toList(), false, Match.NAME));
        } else {
            bySort(found, groups);
        }
        groups.add(commands(text));
        groups.sort(Comparator.comparing(Group::archived).thenComparing(Group::best));
        var all = new ArrayList<Row>();
        groups.stream().filter(group -> !group.hits().isEmpty()).forEach(group -> {
            all.add(new Row.Heading(group.heading()));
            all.addAll(group.hits());
        });
        rows.setAll(all);
        chosen.set(hits().stream().findFirst());
    }

    private void bySort(List<Found> found, List<Group> groups) {
        var sorts = new LinkedHashMap<Sort, List<Found>>();
        found.forEach(
                one -> sorts.computeIfAbsent(one.sort(), _ -> new ArrayList<>()).add(one));
        sorts.forEach((sort, some) -> groups.add(new Group(
                say.heading(sort),
                some.stream().map(this::hit).toList(),
                some.getFirst().archived(),
                some.getFirst().match())));
    }

    private Group commands(String text) {
        var fitting = commands.stream()
                .filter(command -> text.isBlank() || Match.fits(text, command.words()))
                .sorted(Comparator.comparing(command -> Match.of(text, command.words())))
                .toList();
        var best = fitting.stream()
                .findFirst()
                .map(command -> text.isBlank() ? Match.CONTENTS : Match.of(text, command.words()));
        return new Group(
                words("shell.find.commands"),
                fitting.stream().map(this::hit).toList(),
                false,
                best.orElse(Match.CONTENTS));
    }

    private String words(String key) {
        return store.kit().words().get(key);
    }

    private Row.Hit hit(Command command) {
        return new Row.Hit(Icon.COMMAND, command.words(), command.keys(), command.run());
    }

    private Row.Hit hit(Found found) {
        return new Row.Hit(FoundWords.icon(found.sort()), say.name(found), say.about(found), () -> go(found));
    }

    private void go(Found found) {
        var practice = found.practice().map(id -> Destination.of(Place.PRACTICE, id));
        switch (found.sort()) {
            case PRACTICE, STAFF -> go(practice, found);
            case ACTION -> go(Optional.of(Destination.of(Place.ACTIONS, found.id())), found);
            case VISIT, NOTE, DECISION, AGENDA_ITEM, QUESTION ->
                found.visit().ifPresentOrElse(this::goToVisit, () -> go(practice, found));
            case PERSON -> go(Optional.empty(), found);
        }
    }

    private void go(Optional<Destination> where, Found found) {
        where.ifPresentOrElse(store.kit().go(), () -> store.notices().say(say.name(found) + ". " + say.about(found)));
    }

    /// A visit that is planned is prepared, one that has begun is gone on with, any other is read: the same as in the
    /// list of visits.
    private void goToVisit(RecordId visit) {
        store.kit()
                .work()
                .job(
                        words("shell.find.finding"),
                        _ -> store.desk()
                                .visit(visit)
                                .filter(page -> page.row().planned())
                                .map(page -> Visiting.begun(page.visit()) ? Place.VISIT : Place.PREPARE)
                                .orElse(Place.VISITS))
                .then(place -> store.kit().go().accept(Destination.of(place, visit)))
                .start();
    }

    private List<Row.Hit> hits() {
        return rows.stream()
                .filter(Row.Hit.class::isInstance)
                .map(Row.Hit.class::cast)
                .toList();
    }

    /// Another hit is chosen with the mouse.
    void choose(Row.Hit hit) {
        chosen.set(Optional.of(hit));
    }

    /// Goes on by one hit, or back; round at the ends.
    void step(int by) {
        var all = hits();
        if (!all.isEmpty()) {
            int now = chosen.get().map(all::indexOf).orElse(-1);
            chosen.set(Optional.of(all.get(Math.floorMod(now + by, all.size()))));
        }
    }

    /// Goes on by a page, or back, and stays at the ends.
    void page(int way) {
        var all = hits();
        if (!all.isEmpty()) {
            int now = chosen.get().map(all::indexOf).orElse(0);
            chosen.set(Optional.of(all.get(Math.clamp(now + (long) way * PAGE, 0, all.size() - 1))));
        }
    }

    /// Opens what is chosen and puts the search away.
    void open() {
        chosen.get().ifPresent(hit -> {
            close.run();
            hit.open().run();
        });
    }
}
