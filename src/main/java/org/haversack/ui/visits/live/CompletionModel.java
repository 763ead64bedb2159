package org.haversack.ui.visits.live;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haversack.domain.text.Candidate;
import org.haversack.domain.text.Command;
import org.haversack.domain.text.Completion;
import org.haversack.domain.text.NaturalDate;
import org.haversack.ui.kit.Kit;

/// What the line of quick capture can go on with: commands, owners, days.
final class CompletionModel {
    /// Something the line can go on with.
    ///
    /// @param words how it is shown: `@Kim`, `!fri — Fri 13 Mar`
    /// @param inserted what is put into the line, without its sign
    record Offer(String words, String inserted) {}

    private static final int MOST = 6;
    private static final List<String> DAYS = List.of(
            "tomorrow",
            "fri",
            "next mon",
            "next week",
            "in 2 weeks",
            "in 1 month",
            "end of month",
            "today",
            "mon",
            "tue",
            "wed",
            "thu");

    private final CaptureModel capture;
    private final VisitModel visit;
    private final Kit kit;
    private final ObservableList<Offer> offers = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper(-1);
    private Optional<Completion> completion = Optional.empty();

    CompletionModel(CaptureModel capture, VisitModel visit, Kit kit) {
        this.capture = capture;
        this.visit = visit;
        this.kit = kit;
    }

    /// What the line can go on with; empty if nothing.
    ObservableList<Offer> offers() {
        return offers;
    }

    /// Which of them is at hand; -1 if none was chosen.
    ReadOnlyIntegerProperty at() {
        return at.getReadOnlyProperty();
    }

    /// The caret is here now.
    void typed(int caret) {
        at.set(-1);
        var line = capture.text().get();
        if (visit.sheet().get().isEmpty() || caret > line.length()) {
            close();
            return;
        }
        var found = capture.reader().at(line, caret);
        completion = Optional.of(found);
        offers.setAll(offers(found).limit(MOST).toList());
    }

    private Stream<Offer> offers(Completion found) {
        var prefix = found.prefix().strip().toLowerCase(Locale.ROOT);
        return switch (found.what()) {
            case COMMAND ->
                Command.beginning(found.prefix()).stream()
                        .filter(command -> command != Command.NOTE)
                        .map(command -> new Offer("/" + command.typed(), command.typed()));
            case OWNER ->
                Stream.concat(
                        Stream.of(kit.words().get("live.me"))
                                .filter(me -> me.startsWith(prefix))
                                .map(me -> new Offer("@" + me, me)),
                        owners(found.prefix()));
            case DATE ->
                Stream.concat(Stream.of(prefix), DAYS.stream().filter(day -> day.startsWith(prefix)))
                        .filter(day -> !day.isEmpty())
                        .distinct()
                        .flatMap(day -> day(day).stream());
            case NOTHING -> Stream.empty();
        };
    }

    private Stream<Offer> owners(String prefix) {
        var sheet = visit.shown();
        var people = Stream.concat(
                        sheet.staff().stream().map(one -> new Candidate(one.id(), one.name())),
                        sheet.facilitators().stream().map(one -> new Candidate(one.id(), one.name())))
                .toList();
        return Candidate.matching(prefix, people).stream().map(one -> new Offer("@" + one.name(), one.name()));
    }

    private Optional<Offer> day(String typed) {
        return NaturalDate.read(typed, visit.localClock().get().toLocalDate())
                .map(day -> new Offer("!" + typed + " — " + kit.days().calendar(day), typed));
    }

    /// Goes up or down among the offers.
    ///
    /// @return whether there are any
    boolean move(int by) {
        if (offers.isEmpty()) {
            return false;
        }
        at.set(Math.clamp(at.get() + by, 0, offers.size() - 1));
        return true;
    }

    /// Whether one was chosen with the arrow keys.
    boolean chosen() {
        return at.get() >= 0;
    }

    /// Puts the offer at hand, or the first one, into the line.
    ///
    /// @return where the caret stands then; empty if there is nothing to put in
    Optional<Integer> accept() {
        return offers.isEmpty() ? Optional.empty() : accept(offers.get(Math.max(0, at.get())));
    }

    Optional<Integer> accept(Offer offer) {
        var found = completion.orElseThrow();
        capture.text().set(found.completed(capture.text().get(), offer.inserted()));
        close();
        return Optional.of(found.caretAfter(offer.inserted()));
    }

    void close() {
        completion = Optional.empty();
        at.set(-1);
        offers.clear();
    }
}
