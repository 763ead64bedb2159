package org.haversack.ui.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.haversack.ui.kit.Command;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.TextSize;
import org.haversack.ui.kit.Words;
import org.haversack.ui.settings.Appearance;
import org.haversack.ui.settings.Colours;

/// What can be done from everywhere, by name.
final class ShellCommands {
    private final ShellModel model;
    private final Words words;
    private final Appearance look;
    private final Consumer<Destination> go;

    /// @param go leads to another screen and puts the keyboard there
    ShellCommands(ShellModel model, Words words, Appearance look, Consumer<Destination> go) {
        this.model = model;
        this.words = words;
        this.look = look;
        this.go = go;
    }

    /// All of them.
    ///
    /// @param log logs a contact
    /// @param about shows what the program is
    /// @param keys shows what the keys do
    List<Command> all(Runnable log, Runnable about, Runnable keys) {
        var all = new ArrayList<Command>();
        all.add(new Command("log-a-contact", words.get("shell.command.log"), "Ctrl+L", log));
        var main = Arrays.stream(Place.values())
                .filter(Place::isMain)
                .filter(model.standing()::has)
                .toList();
        for (var place : main) {
            all.add(new Command(
                    "go-" + place.name().toLowerCase(Locale.ROOT),
                    words.get("shell.place." + place.name().toLowerCase(Locale.ROOT)),
                    place == Place.SETTINGS ? "Ctrl+," : "Ctrl+" + place.digit(),
                    () -> go.accept(Destination.of(place))));
        }
        if (!model.saveState().undo().get().isEmpty()) {
            all.add(new Command("undo", model.saveState().undo().get(), "Ctrl+Z", model::undo));
        }
        if (!model.saveState().redo().get().isEmpty()) {
            all.add(new Command("redo", model.saveState().redo().get(), "Ctrl+Shift+Z", model::redo));
        }
        all.add(new Command(
                "go-backups", words.get("shell.command.backups"), "", () -> go.accept(Destination.of(Place.BACKUPS))));
        all.add(new Command(
                "go-private-notes",
                words.get("shell.command.private-notes"),
                "",
                () -> go.accept(Destination.of(Place.PRIVATE_NOTES))));
        if (look.textSize().get() != TextSize.HUGE) {
            all.add(new Command("text-larger", words.get("shell.command.larger"), "", () -> look.resize(1)));
        }
        if (look.textSize().get() != TextSize.NORMAL) {
            all.add(new Command("text-smaller", words.get("shell.command.smaller"), "", () -> look.resize(-1)));
        }
        colour(all, "light", words.get("shell.command.light"), Colours.LIGHT);
        colour(all, "dark", words.get("shell.command.dark"), Colours.DARK);
        colour(all, "system", words.get("shell.command.system"), Colours.SYSTEM);
        all.add(new Command("about", words.get("shell.command.about"), "", about));
        all.add(new Command("keys", words.get("shell.command.keys"), "Shift+F1", keys));
        return all;
    }

    private void colour(List<Command> all, String id, String name, Colours colours) {
        if (look.colours().get() != colours) {
            all.add(new Command("colours-" + id, name, "", () -> look.colours().set(colours)));
        }
    }
}
