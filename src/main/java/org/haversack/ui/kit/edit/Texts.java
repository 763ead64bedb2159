package org.haversack.ui.kit.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.text.PatientGuard;
import org.haversack.merge.change.RecordId;
import org.haversack.service.desk.Desk;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Edited;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.HeldTexts;
import org.haversack.service.edit.Operation;
import org.haversack.ui.kit.Days;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.fields.Guard;
import org.haversack.ui.kit.fields.Guarding;
import org.haversack.ui.kit.fields.Holding;
import org.haversack.ui.kit.fields.Remembered;
import org.haversack.ui.kit.fields.Saver;
import org.haversack.ui.kit.fields.TextModel;

/// Makes texts that save themselves into the open store and are kept free of patients. Used on the thread that
/// draws.
public final class Texts {
    private static final String SALT = "guard.salt";
    private static final int LONGEST = 20_000;
    private static final String KEPT = "guard.kept.";

    private final Desk desk;
    private final Editing editing;
    private final Kit kit;
    private final Guard guard;
    private final Map<String, String> held = new HashMap<>();
    private final Map<String, List<TextModel>> waiting = new HashMap<>();
    private boolean read;

    public Texts(Desk desk, Editing editing, Kit kit, Guard guard) {
        this.desk = desk;
        this.editing = editing;
        this.kit = kit;
        this.guard = guard;
        kit.work()
                .job(kit.words().get("kit.edit.reading-held"), _ -> new HeldTexts(desk.workplace()).all())
                .then(this::found)
                .start();
    }

    private void found(Map<String, String> all) {
        held.putAll(all);
        read = true;
        waiting.forEach((field, models) -> models.forEach(model -> takeUp(field, model)));
        waiting.clear();
    }

    /// What looks for patients in every text; what is far too long for a note is not looked at.
    public static Guard patients(Days days) {
        return text -> text.length() > LONGEST
                ? List.of()
                : new PatientGuard(days.today())
                        .look(text).stream()
                                .map(found -> new Guard.Finding(found.kind().code(), found.start(), found.end()))
                                .toList();
    }

    /// What looks at every text.
    public Guard guard() {
        return guard;
    }

    /// A text field of a record that is there.
    ///
    /// @param text what it holds now
    /// @param what names the edit for undo; typing on is one step
    public TextModel field(Kind<?> kind, RecordId id, String field, String text, Operation what) {
        var key = kind.name() + "." + field + "." + id;
        Saver saver = (typed, done) -> editing.save(
                what.inRun(key),
                List.of(Edit.put(kind, id, new FieldWrites().text(field, typed))),
                edited -> done.accept(outcome(edited)));
        return text(key, text, saver);
    }

    /// A text that is saved in a way of its own.
    ///
    /// @param key names the field, the same at every start
    public TextModel text(String key, String text, Saver saver) {
        var model = new TextModel(text, kit.pause(), saver, guarding(key));
        if (read) {
            takeUp(key, model);
        } else {
            waiting.computeIfAbsent(key, _ -> new ArrayList<>()).add(model);
        }
        return model;
    }

    private void takeUp(String key, TextModel model) {
        var text = held.get(key);
        if (text != null && !text.equals(model.text().get())) {
            model.takeUp(text);
        }
    }

    /// What became of an edit, for the field that asked for it.
    public static Saver.Saved outcome(Edited edited) {
        return edited instanceof Edited.Refused(var sentence, var _)
                ? new Saver.Saved.Refused(sentence)
                : new Saver.Saved.Done();
    }

    /// How one field is kept free of patients.
    public Guarding guarding(String key) {
        return new Guarding(key, guard, remembered(), holding(), kit.words());
    }

    private Holding holding() {
        return new Holding() {
            @Override
            public void hold(String field, String text) {
                held.put(field, text);
                onStore(texts -> texts.hold(field, text));
            }

            @Override
            public void release(String field) {
                held.remove(field);
                onStore(texts -> texts.release(field));
            }
        };
    }

    private void onStore(Consumer<HeldTexts> task) {
        kit.work()
                .job(kit.words().get("kit.edit.saving"), _ -> {
                    task.accept(new HeldTexts(desk.workplace()));
                    return Optional.empty();
                })
                .start();
    }

    private Remembered remembered() {
        return new Remembered() {
            @Override
            public String salt() {
                return kit.settings().get(SALT).orElseGet(() -> {
                    var salt = UUID.randomUUID().toString();
                    kit.settings().set(SALT, salt);
                    return salt;
                });
            }

            @Override
            public boolean kept(String field, String fingerprint) {
                return List.of(kit.settings().get(KEPT + field, "").split(" ")).contains(fingerprint);
            }

            @Override
            public void keep(String field, String fingerprint) {
                var before = kit.settings().get(KEPT + field, "");
                kit.settings().set(KEPT + field, (before + " " + fingerprint).strip());
            }
        };
    }
}
