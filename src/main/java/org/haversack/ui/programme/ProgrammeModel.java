package org.haversack.ui.programme;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.haversack.merge.change.RecordId;
import org.haversack.report.momentum.Momentum;
import org.haversack.service.programme.FacilitatorLine;
import org.haversack.service.programme.Period;
import org.haversack.service.programme.ProgrammeFigures;
import org.haversack.service.programme.ProgrammeService;
import org.haversack.service.programme.VisitCount;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.lists.ListModel;
import org.haversack.ui.kit.lists.Span;
import org.jspecify.annotations.Nullable;

/// The figures of the programme and of each facilitator, for a period.
final class ProgrammeModel {
    private static final String REMEMBERED = "programme.period";

    private final OpenStore store;
    private final Kit kit;
    private final Words words;
    private final ProgrammeService service;
    private final List<Period> periods;
    private final ObjectProperty<Period> period;
    private final ReadOnlyObjectWrapper<@Nullable ProgrammeFigures> figures = new ReadOnlyObjectWrapper<>();
    private final ListModel<FacilitatorLine> facilitators = new ListModel<>(
            line -> line.person().id(),
            line -> line.person().name(),
            List.of(new Span<FacilitatorLine>("programme.table.all", _ -> true)));
    private boolean visible;
    private boolean stale = true;

    ProgrammeModel(OpenStore store) {
        this.store = store;
        this.kit = store.kit();
        this.words = kit.words();
        service = new ProgrammeService(store.desk().workplace());
        periods = Period.choices(kit.days().today());
        period = new SimpleObjectProperty<>(remembered());
        period.addListener((_, _, now) -> {
            kit.settings().set(REMEMBERED, String.valueOf(periods.indexOf(now)));
            read();
        });
        store.editing().onChange(_ -> {
            stale = true;
            if (visible) {
                read();
            }
        });
    }

    private Period remembered() {
        var index = kit.settings().get(REMEMBERED, "0");
        return index.matches("[0-4]") ? periods.get(Integer.parseInt(index)) : periods.getFirst();
    }

    void show() {
        visible = true;
        if (stale) {
            read();
        }
    }

    void leave() {
        visible = false;
    }

    private void read() {
        stale = false;
        var wanted = period.get();
        kit.work()
                .job(words.get("programme.counting"), _ -> service.figures(wanted))
                .then(found -> {
                    if (wanted.equals(period.get())) {
                        figures.set(found);
                        facilitators.show(found.facilitators());
                    }
                })
                .start();
    }

    OpenStore store() {
        return store;
    }

    /// Null until they are counted.
    ReadOnlyObjectProperty<@Nullable ProgrammeFigures> figures() {
        return figures.getReadOnlyProperty();
    }

    ListModel<FacilitatorLine> facilitators() {
        return facilitators;
    }

    List<Period> periods() {
        return periods;
    }

    ObjectProperty<Period> period() {
        return period;
    }

    /// `Q2 2026`, or `since the beginning`.
    String name(Period one) {
        return one.from()
                .map(from -> words.get("programme.quarter", one.quarter().orElse(0), String.valueOf(from.getYear())))
                .orElseGet(() -> words.get("programme.always"));
    }

    ObservableValue<String> summary() {
        return Bindings.createStringBinding(
                () -> {
                    var now = figures.get();
                    return now == null
                            ? words.get("programme.counting")
                            : words.get(
                                    "programme.summary",
                                    now.practices(),
                                    now.facilitators().size());
                },
                figures);
    }

    String title() {
        var now = figures.get();
        return now == null || now.title().isEmpty() ? words.get("programme.title") : now.title();
    }

    void go(Place place) {
        kit.go().accept(Destination.of(place));
    }

    void goToPractice(RecordId practice) {
        kit.go().accept(Destination.of(Place.PRACTICE, practice));
    }

    void goToPerson(RecordId person) {
        kit.go().accept(Destination.of(Place.FACILITATORS, person));
    }

    /// What stands in large letters at the top.
    List<Figure> tiles() {
        var now = figures.get();
        if (now == null) {
            return List.of();
        }
        var visits = now.visits();
        return List.of(
                new Figure(
                        "practices",
                        words.get("programme.figure.practices"),
                        number(now.practices()),
                        words.get("programme.figure.practices.of", now.unassigned()),
                        now.unassigned() > 0 ? Tone.WARN : Tone.PLAIN,
                        words.get("programme.figure.practices.about"),
                        Place.PRACTICES),
                new Figure(
                        "visits",
                        words.get("programme.figure.visits"),
                        words.get("programme.figure.held-of", visits.held(), visits.planned()),
                        words.get("programme.figure.visits.of", hours(visits.onSite()), visits.remote()),
                        Tone.PLAIN,
                        words.get("programme.figure.visits.about", VisitCount.LEAST_MINUTES),
                        Place.VISITS),
                new Figure(
                        "actions",
                        words.get("programme.figure.actions"),
                        number(now.openActions()),
                        words.get("programme.figure.actions.of", now.overdue()),
                        now.overdue() > 0 ? Tone.WARN : Tone.PLAIN,
                        words.get("programme.figure.actions.about"),
                        Place.ACTIONS),
                new Figure(
                        "momentum",
                        words.get("programme.figure.momentum"),
                        words.get("programme.figure.momentum.red", now.on(Momentum.Level.RED)),
                        words.get(
                                "programme.figure.momentum.of",
                                now.on(Momentum.Level.AMBER),
                                now.on(Momentum.Level.GREEN)),
                        now.on(Momentum.Level.RED) > 0 ? Tone.BAD : Tone.PLAIN,
                        words.get("programme.figure.momentum.about"),
                        Place.PRACTICES),
                new Figure(
                        "waiting",
                        words.get("programme.figure.waiting"),
                        number(now.conflicts() + now.waiting()),
                        words.get("programme.figure.waiting.of", now.conflicts(), now.waiting()),
                        now.conflicts() + now.waiting() > 0 ? Tone.WARN : Tone.PLAIN,
                        words.get("programme.figure.waiting.about"),
                        now.conflicts() > 0 ? Place.CONFLICTS : Place.EXCHANGE));
    }

    private String number(int number) {
        return words.get("kit.number", number);
    }

    /// `71.4`.
    String hours(int minutes) {
        return String.format(words.locale(), "%.1f", minutes / 60.0);
    }

    /// 14 leader, 3 facilitator.
    String pace(ProgrammeFigures now) {
        return now.pace().stream()
                .map(one -> words.get(
                        "programme.pace.one",
                        one.who()
                                .map(words::of)
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .orElseGet(() -> words.get("programme.pace.unsaid")),
                        one.times()))
                .collect(Collectors.joining(" · "));
    }

    /// Any figure of the programme.
    ///
    /// @param id for tests
    /// @param about what it means and how it is counted
    /// @param list where its records are listed
    record Figure(String id, String name, String figure, String more, Tone tone, String about, Place list) {}
}
