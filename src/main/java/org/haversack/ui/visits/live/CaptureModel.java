package org.haversack.ui.visits.live;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import org.haversack.domain.text.Candidate;
import org.haversack.domain.text.Capture;
import org.haversack.domain.text.CaptureLine;
import org.haversack.domain.visit.Barrier;
import org.haversack.merge.change.RecordId;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Edited;
import org.haversack.service.edit.Operation;
import org.haversack.service.visiting.Recording;
import org.haversack.service.visiting.VisitSheet;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.fields.Guarding;
import org.haversack.ui.kit.lists.Matching;

/// One line that makes a note, an action, a decision, a question, a barrier or a parked item. What cannot be
/// understood stays in the line, with the reason below it.
final class CaptureModel {
    private final VisitModel visit;
    private final NotesModel notes;
    private final Kit kit;
    private final Recording recording;
    private final Guarding.Line line;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Line>> changing = new ReadOnlyObjectWrapper<>(Optional.empty());

    CaptureModel(VisitModel visit, NotesModel notes, Kit kit, Recording recording, Guarding guarding) {
        this.visit = visit;
        this.notes = notes;
        this.kit = kit;
        this.recording = recording;
        this.line = new Guarding.Line(guarding);
        line.text().subscribe((_, _) -> problem.set(""));
    }

    /// What is typed.
    StringProperty text() {
        return line.text();
    }

    /// Why the line was not taken; empty if there is nothing to say.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// What the line looks like, in a sentence, and how it is kept anyway.
    Guarding.Line guarded() {
        return line;
    }

    /// The line that is being changed; empty while a new one is written.
    ReadOnlyObjectProperty<Optional<Line>> changing() {
        return changing.getReadOnlyProperty();
    }

    /// Reads lines as they are meant here and now.
    CaptureLine reader() {
        var sheet = visit.shown();
        var people = Stream.concat(
                        sheet.staff().stream().map(one -> new Candidate(one.id(), one.name())),
                        sheet.facilitators().stream().map(one -> new Candidate(one.id(), one.name())))
                .toList();
        var me = sheet.facilitators().stream()
                .filter(one -> one.id().id().equals(sheet.me()))
                .map(one -> new Candidate(one.id(), one.name()))
                .findFirst();
        return new CaptureLine(visit.localClock().get().toLocalDate(), people, me);
    }

    /// The line is done: what it means is saved, and the next one can be written.
    void enter() {
        if (!text().get().isBlank()) {
            problem.set("");
            line.taken(this::enter).ifPresent(this::take);
        }
    }

    private void take(String typed) {
        switch (reader().read(typed)) {
            case Capture.Wrong wrong -> problem.set(sentence(wrong));
            case Capture.Read read -> changing.get().ifPresentOrElse(old -> change(old, read), () -> take(read));
        }
    }

    private void take(Capture.Read read) {
        var item = visit.item();
        switch (read.command()) {
            case NOTE -> note(read.text());
            case BARRIER ->
                barrier(read.text())
                        .ifPresentOrElse(
                                barrier -> save("live.did.barrier", read, sheet -> recording.barrier(sheet, barrier)),
                                () -> note(kit.words().get("live.note.barrier", read.text())));
            case ACTION ->
                save(
                        "live.did.action",
                        read,
                        sheet -> recording.action(sheet, item.orElse(null), read.text(), owners(read), day(read)));
            case DECISION ->
                save(
                        "live.did.decision",
                        read,
                        sheet -> recording.decision(sheet, item.orElse(null), read.text(), day(read)));
            case QUESTION -> {
                var today = visit.localClock().get().toLocalDate();
                save("live.did.question", read, sheet -> recording.question(sheet, read.text(), today));
            }
            case PARK -> save("live.did.park", read, sheet -> recording.park(sheet, read.text()));
        }
    }

    private void note(String line) {
        notes.add(line);
        done();
    }

    private static List<RecordId> owners(Capture.Read read) {
        return read.owners().stream().map(one -> one.id().id()).toList();
    }

    private static @org.jspecify.annotations.Nullable LocalDate day(Capture.Read read) {
        return read.date().orElse(null);
    }

    /// The barrier of the list that is named, by its words or its code, or their beginning.
    private Optional<Barrier> barrier(String named) {
        var folded = Matching.folded(named).strip();
        return Arrays.stream(Barrier.values())
                .filter(one -> Matching.folded(kit.words().of(one)).startsWith(folded)
                        || one.code().replace('-', ' ').startsWith(folded.replace('-', ' ')))
                .findFirst();
    }

    private interface Edits {
        List<Edit> of(VisitSheet sheet);
    }

    private void save(String did, Capture.Read read, Edits edits) {
        var typed = text().get();
        visit.run(Operation.of(did, read.text()), edits::of, edited -> {
            if (edited instanceof Edited.Refused(var sentence, var _)) {
                text().set(text().get().isEmpty() ? typed : text().get());
                problem.set(sentence);
            }
        });
        done();
    }

    private void done() {
        changing.set(Optional.empty());
        text().set("");
    }

    /// Takes a line up again to change it.
    void change(Line one) {
        changing.set(Optional.of(one));
        text().set(one.source());
    }

    /// Leaves the line as it was; nothing if none is being changed.
    ///
    /// @return whether one was
    boolean leaveChange() {
        boolean was = changing.get().isPresent();
        if (was) {
            done();
        }
        return was;
    }

    private void change(Line old, Capture.Read read) {
        if (read.command() != old.command()) {
            problem.set(
                    kit.words().get("live.problem.other-command", old.command().typed()));
            return;
        }
        save("live.did.changed", read, sheet -> changed(sheet, old.id(), read));
    }

    private List<Edit> changed(VisitSheet sheet, RecordId id, Capture.Read read) {
        var all = new ArrayList<Edit>();
        sheet.actions().stream()
                .map(VisitSheet.ActionLine::action)
                .filter(action -> action.id().id().equals(id))
                .forEach(action -> all.addAll(recording.changed(action, read.text(), owners(read), day(read))));
        sheet.decisions().stream()
                .filter(decision -> decision.id().id().equals(id))
                .forEach(decision -> all.addAll(recording.changed(decision, read.text(), day(read))));
        sheet.questions().stream()
                .filter(question -> question.id().id().equals(id))
                .forEach(question -> all.addAll(recording.changed(question, read.text())));
        return all;
    }

    private String sentence(Capture.Wrong wrong) {
        var words = kit.words();
        return switch (wrong.problem()) {
            case UNKNOWN_COMMAND -> words.get("live.problem.unknown-command", wrong.part());
            case NO_TEXT -> words.get("live.problem.no-text");
            case UNKNOWN_OWNER -> words.get("live.problem.unknown-owner", wrong.part());
            case AMBIGUOUS_OWNER ->
                words.get(
                        "live.problem.ambiguous-owner",
                        wrong.part(),
                        String.join(
                                ", ",
                                wrong.meant().stream().map(Candidate::name).toList()));
            case UNREADABLE_DATE -> words.get("live.problem.unreadable-date", wrong.part());
            case SECOND_DATE -> words.get("live.problem.second-date", wrong.part());
        };
    }
}
