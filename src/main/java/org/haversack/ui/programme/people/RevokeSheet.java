package org.haversack.ui.programme.people;

import javafx.scene.layout.VBox;
import org.haversack.service.programme.PersonPage;
import org.haversack.service.programme.PersonPage.ComputerLine;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.window.Sheet;

/// The sheet on which a computer is shut out, with what that does and what it cannot do.
final class RevokeSheet {
    private RevokeSheet() {}

    static void open(MailModel model, PersonPage page, ComputerLine computer) {
        var words = model.store().kit().words();
        var sheets = model.store().sheets();
        var name = page.person().name();
        var content = new VBox(
                Controls.text(words.get("programme.revoke.about", name, computer.code())),
                Controls.text(words.get("programme.revoke.cannot"), "muted"),
                Controls.text(words.get("programme.revoke.new", name), "muted"));
        content.getStyleClass().add("sheet-form");
        sheets.show(Sheet.of("revoke-sheet", words.get("programme.revoke.title", name), content)
                .with(
                        Controls.button("revoke-cancel", words.get("programme.cancel"), sheets::close),
                        Controls.mainButton("revoke-do", words.get("programme.revoke.do"), () -> {
                            sheets.close();
                            model.revoke(computer.id(), true, name);
                        })));
    }
}
