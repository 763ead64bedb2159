package org.haversack.ui.shell.about;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Facts;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.window.Sheet;
import org.haversack.ui.settings.Installation;

/// What the program is, under which licence, made of what, and where its files lie.
public final class About {
    private About() {}

    /// The sheet.
    ///
    /// @param store where the open store lies, or the one that would be opened
    public static Sheet sheet(Installation installation, String store, Words words) {
        var facts = new Facts(installation.app(), words.get("shell.about.what"))
                .fact(words.get("shell.about.licence"), words.get("shell.about.licence.name"))
                .fact(words.get("shell.about.store"), store)
                .fact(words.get("shell.about.logs"), installation.logs().toString())
                .section(words.get("shell.about.parts"));
        Made.PARTS.forEach(part -> facts.line(part.line()));
        facts.getStyleClass().add("about");
        return Sheet.of("about-sheet", words.get("shell.about.title"), facts)
                .with(Controls.button("copy-about", words.get("shell.about.copy"), () -> copy(facts.readOut())));
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
