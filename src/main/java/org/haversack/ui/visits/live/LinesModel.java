package org.haversack.ui.visits.live;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.kind.Ref;
import org.haversack.domain.plan.Action;
import org.haversack.domain.plan.Question;
import org.haversack.domain.text.Command;
import org.haversack.domain.visit.AgendaItem;
import org.haversack.domain.visit.Decision;
import org.haversack.merge.change.RecordId;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Operation;
import org.haversack.service.visiting.VisitSheet;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.Words;

/// What was captured under the item that goes on: decisions, actions and questions, as coloured lines.
final class LinesModel {
    private final VisitModel visit;
    private final Kit kit;
    private final Words words;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();

    LinesModel(VisitModel visit, Kit kit) {
        this.visit = visit;
        this.kit = kit;
        this.words = kit.words();
        visit.sheet().subscribe(_ -> show());
        visit.running().subscribe(_ -> show());
    }

    private void show() {
        var now = new ArrayList<Line>();
        visit.sheet().get().ifPresent(sheet -> {
            sheet.decisions().stream()
                    .filter(decision -> here(decision.item()))
                    .forEach(decision -> now.add(line(decision)));
            sheet.actions().stream().filter(line -> here(line.action().item())).forEach(line -> now.add(line(line)));
            sheet.questions().forEach(question -> now.add(line(question)));
        });
        if (!lines.equals(now)) {
            lines.setAll(now);
        }
    }

    private boolean here(Optional<Ref<AgendaItem>> item) {
        return item.map(Ref::id).equals(visit.item());
    }

    private Line line(Decision decision) {
        var badge = words.get("live.line.decision", decision.code()).strip();
        var detail = decision.from()
                .map(day -> words.get("live.line.from", kit.days().calendar(day)))
                .orElse("");
        return new Line(
                decision.id().id(),
                Command.DECISION,
                badge,
                Tone.GOOD,
                decision.text(),
                detail,
                source(Command.DECISION, decision.text(), List.of(), decision.from()));
    }

    private Line line(VisitSheet.ActionLine line) {
        var action = line.action();
        var details = new ArrayList<String>();
        if (!line.owners().isEmpty()) {
            details.add(String.join(", ", line.owners()));
        }
        action.due()
                .ifPresent(
                        day -> details.add(words.get("live.line.due", kit.days().calendar(day))));
        return new Line(
                action.id().id(),
                Command.ACTION,
                words.get("live.line.action", action.code()).strip(),
                Tone.INFORM,
                action.title(),
                String.join(" · ", details),
                source(Command.ACTION, action.title(), line.owners(), action.due()));
    }

    private Line line(Question question) {
        return new Line(
                question.id().id(),
                Command.QUESTION,
                words.get("live.line.question"),
                Tone.WARN,
                question.text(),
                "",
                source(Command.QUESTION, question.text(), List.of(), Optional.empty()));
    }

    private static String source(Command command, String text, List<String> owners, Optional<LocalDate> day) {
        var line = new StringBuilder("/" + command.typed() + " " + text);
        owners.forEach(owner -> line.append(owner.contains(" ") ? " @\"" + owner + "\"" : " @" + owner));
        day.ifPresent(date -> line.append(" !").append(date));
        return line.toString();
    }

    ObservableList<Line> lines() {
        return lines;
    }

    /// Takes a line away.
    void delete(Line line) {
        visit.run(
                Operation.of("live.did.removed", line.text()),
                _ -> List.of(Edit.delete(kind(line.command()), line.id())),
                _ -> {});
    }

    private static Kind<?> kind(Command command) {
        return switch (command) {
            case ACTION -> Action.KIND;
            case DECISION -> Decision.KIND;
            default -> Question.KIND;
        };
    }

    /// The records of this visit behind a line.
    Optional<Action> action(RecordId id) {
        return visit.shown().actions().stream()
                .map(VisitSheet.ActionLine::action)
                .filter(action -> action.id().id().equals(id))
                .findFirst();
    }
}
