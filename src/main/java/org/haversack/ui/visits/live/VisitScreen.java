package org.haversack.ui.visits.live;

import java.util.List;
import javafx.scene.Parent;
import org.haversack.domain.visit.VisitMode;
import org.haversack.merge.change.RecordId;
import org.haversack.service.visiting.Recording;
import org.haversack.ui.kit.Command;
import org.haversack.ui.kit.Screen;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.edit.Texts;
import org.jspecify.annotations.Nullable;

/// A visit that goes on.
public final class VisitScreen implements Screen {
    private final VisitModel model;
    private final Parts parts;
    private final Words words;
    private @Nullable VisitView view;
    private int reading;
    private boolean wished;

    /// The models of the screen.
    record Parts(
            NotesModel notes,
            LinesModel lines,
            CaptureModel capture,
            CompletionModel completion,
            RoomModel room,
            Texts texts) {
        static Parts of(OpenStore store, VisitModel visit) {
            var kit = store.kit();
            var recording = new Recording(store.desk().workplace());
            var notes = new NotesModel(store, visit);
            var capture =
                    new CaptureModel(visit, notes, kit, recording, store.texts().guarding("capture"));
            return new Parts(
                    notes,
                    new LinesModel(visit, kit),
                    capture,
                    new CompletionModel(capture, visit, kit),
                    new RoomModel(visit, kit, recording),
                    store.texts());
        }
    }

    public VisitScreen(OpenStore store) {
        this.words = store.kit().words();
        this.model = new VisitModel(store, store.desk().workplace().clock());
        this.parts = Parts.of(store, model);
    }

    @Override
    public Parent node() {
        return view();
    }

    private VisitView view() {
        var made = view;
        if (made == null) {
            made = new VisitView(model, parts, words);
            view = made;
        }
        return made;
    }

    @Override
    public void show() {
        reading++;
        model.open(this::read);
        view().runClock(true);
    }

    @Override
    public void show(RecordId record) {
        reading++;
        model.open(record, this::read);
    }

    /// What was asked for last is there now; the keyboard goes to it, if that was asked for meanwhile.
    private void read() {
        reading--;
        if (wished && reading == 0) {
            wished = false;
            view().focus();
        }
    }

    @Override
    public void focus() {
        wished = reading > 0;
        view().focus();
    }

    @Override
    public void leave() {
        wished = false;
        parts.notes().leave();
        view().runClock(false);
    }

    @Override
    public List<Command> commands() {
        return switch (model.state().get()) {
            case RUNNING ->
                List.of(
                        command("next", "live.command.next", "live.keys.next", model::next),
                        command("previous", "live.command.previous", "live.keys.previous", model::previous),
                        command("park", "live.command.park", "live.keys.park", model::park),
                        command("skip", "live.command.skip", "live.keys.skip", model::skip),
                        command("pause", "live.command.pause", "live.keys.pause", model::pauseOrResume),
                        command("capture", "live.command.capture", "live.keys.capture", view()::focusCapture),
                        command("wrap-up", "live.command.wrap-up", "live.keys.wrap-up", model::wrapUp),
                        new Command("visit-not-begun", words.get("live.command.not-begun"), "", model::notBegun));
            case AHEAD ->
                List.of(new Command(
                        "visit-begin", words.get("live.begin"), "", () -> model.begin(VisitMode.IN_PERSON)));
            default -> List.of();
        };
    }

    private Command command(String id, String key, String keys, Runnable run) {
        return new Command("visit-" + id, words.get(key), words.get(keys), run);
    }
}
