package org.haversack.ui.shell.about;

import java.util.List;
import org.haversack.ui.kit.Command;
import org.haversack.ui.kit.Facts;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.window.Sheet;

/// What the keys do: those of the screen that is seen, and those that work everywhere.
public final class Keys {
    private Keys() {}

    /// The sheet.
    ///
    /// @param screen what can be done on the screen that is seen
    /// @param everywhere what can be done everywhere
    public static Sheet sheet(List<Command> screen, List<Command> everywhere, Words words) {
        var facts = new Facts(words.get("shell.keys.everywhere"), "");
        facts.fact(words.get("shell.keys.find"), "Ctrl+K");
        add(facts, everywhere);
        facts.fact(words.get("shell.guide.title"), "F1");
        if (screen.stream().anyMatch(command -> !command.keys().isEmpty())) {
            facts.section(words.get("shell.keys.screen"));
            add(facts, screen);
        }
        facts.section(words.get("shell.keys.lists"))
                .fact(words.get("shell.keys.lists.move"), "↑ ↓ Page↑ Page↓ Home End")
                .fact(words.get("shell.keys.lists.find"), "Ctrl+F")
                .fact(words.get("shell.keys.close"), "Esc");
        facts.getStyleClass().add("about");
        return Sheet.of("keys-sheet", words.get("shell.keys.title"), facts);
    }

    private static void add(Facts facts, List<Command> commands) {
        commands.stream()
                .filter(command -> !command.keys().isEmpty())
                .forEach(command -> facts.fact(command.words(), command.keys()));
    }
}
