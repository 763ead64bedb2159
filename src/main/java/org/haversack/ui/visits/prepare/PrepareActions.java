package org.haversack.ui.visits.prepare;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.visit.Visit;
import org.haversack.report.visit.Brief;
import org.haversack.report.visit.BriefPaper;
import org.haversack.report.visit.VisitCalendar;
import org.haversack.report.visit.VisitEvent;
import org.haversack.service.visits.AgendaDraft;
import org.haversack.service.visits.Handouts;
import org.haversack.service.visits.Preparation;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.files.FileDialog;
import org.haversack.ui.kit.files.FolderOpener;
import org.haversack.ui.kit.files.SavedFiles;
import org.haversack.ui.visits.planning.MoveSheet;

/// What one can do with a visit that is being prepared, besides writing its agenda.
final class PrepareActions {
    private final PrepareModel model;
    private final OpenStore store;
    private final Words words;
    private final SavedFiles files;

    PrepareActions(PrepareModel model, OpenStore store) {
        this(
                model,
                store,
                new SavedFiles(
                        store.kit(),
                        store.notices(),
                        new FileDialog(store.kit().words().get("kit.file.where")),
                        FolderOpener.ofSystem()));
    }

    PrepareActions(PrepareModel model, OpenStore store, SavedFiles files) {
        this.model = model;
        this.store = store;
        this.words = store.kit().words();
        this.files = files;
    }

    /// `09:00 – 10:30`.
    String slot(Visit visit) {
        var time = DateTimeFormatter.ofPattern(words.get("kit.days.time"), words.locale());
        return visit.start()
                .map(at -> visit.plannedMinutes().isEmpty()
                        ? time.format(at)
                        : words.get(
                                "visits.prepare.from-to",
                                time.format(at),
                                time.format(
                                        at.plusMinutes(visit.plannedMinutes().getAsInt()))))
                .orElseGet(() -> words.get("kit.no-day"));
    }

    void move() {
        prepared().ifPresent(one -> MoveSheet.open(store, one.visit().id().id()));
    }

    private Optional<Preparation> prepared() {
        return Optional.ofNullable(model.loaded().get()).map(PrepareModel.Loaded::prepared);
    }

    /// Writes the brief as PDF.
    void brief() {
        prepared()
                .ifPresent(one -> brief(one)
                        .ifPresentOrElse(
                                brief ->
                                        files.save(name(one, "visits.file.brief"), out -> BriefPaper.write(brief, out)),
                                () -> store.notices().say(words.get("visits.file.no-day"))));
    }

    Optional<Brief> brief(Preparation prepared) {
        return handouts().brief(prepared, agenda(), spoken(prepared), Locale.getDefault());
    }

    private Handouts handouts() {
        return new Handouts(store.desk().workplace());
    }

    /// The agenda with what its purposes say just now.
    private AgendaDraft agenda() {
        var agenda = model.agenda().agenda().get();
        return new AgendaDraft(
                agenda.template(),
                agenda.items().stream()
                        .map(item -> item.towards(model.purpose(item)))
                        .toList(),
                agenda.bring());
    }

    private Handouts.Spoken spoken(Preparation prepared) {
        return new Handouts.Spoken(
                mode(prepared), words.get("visits.brief.leader"), words.get("visits.brief.champion"), know(prepared));
    }

    private String mode(Preparation prepared) {
        return prepared.visit().mode().map(words::of).orElse("");
    }

    private List<String> know(Preparation prepared) {
        var know = prepared.know();
        var lines = new ArrayList<String>();
        lines.add(know.lastHeld()
                .map(last -> words.get(
                        "visits.prepare.held", know.held(), store.kit().days().calendar(last)))
                .orElseGet(() -> words.get("visits.prepare.held.none")));
        if (!know.barriers().isEmpty()) {
            lines.add(words.get(
                    "visits.prepare.barriers",
                    know.barriers().stream().map(words::of).collect(Collectors.joining(", "))));
        }
        know.questions().forEach(question -> lines.add(words.get("visits.prepare.question", question.text())));
        prepared.practice()
                .map(practice -> practice.agreement().howToWork())
                .filter(how -> !how.isBlank())
                .ifPresent(lines::add);
        return lines;
    }

    /// Writes the visit as a calendar file.
    void calendar() {
        prepared().ifPresent(one -> {
            if (one.visit().start().isEmpty()) {
                store.notices().say(words.get("visits.file.no-day"));
                return;
            }
            var agenda = agenda();
            files.save(
                    name(one, "visits.file.calendar"),
                    out -> VisitCalendar.write(event(one, agenda).orElseThrow(), out));
        });
    }

    /// On the thread of the store: how often it was moved is counted there.
    private Optional<VisitEvent> event(Preparation prepared, AgendaDraft agenda) {
        return handouts().event(prepared, agenda, mode(prepared));
    }

    private String name(Preparation prepared, String key) {
        return words.get(
                key,
                prepared.practice().map(Practice::name).orElse(""),
                prepared.day(store.kit().days().today()).toString());
    }
}
