package org.haversack.ui.programme.people;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haversack.service.joining.Invitations.Invited;
import org.haversack.service.programme.PersonPage;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.files.FolderOpener;
import org.haversack.ui.kit.window.Sheet;

/// The sheet on which somebody is invited: first where the file goes, then the six words that open it.
final class InviteSheet {
    private final MailModel model;
    private final PersonPage page;
    private final Words words;
    private final FolderChoice choice;
    private final Label where = Controls.text("", "strong-link");
    private Optional<Path> folder;

    private InviteSheet(MailModel model, PersonPage page, FolderChoice choice) {
        this.model = model;
        this.page = page;
        this.choice = choice;
        this.words = model.store().kit().words();
        this.folder = model.folder();
    }

    static void open(MailModel model, PersonPage page) {
        var title = model.store().kit().words().get("programme.invite.folder");
        new InviteSheet(model, page, FolderChoice.ofSystem(title)).show();
    }

    private void show() {
        var name = page.person().name();
        var write = Controls.mainButton("invite-write", words.get("programme.invite.write"), this::write);
        Runnable said = () -> {
            where.setText(folder.map(Path::toString).orElseGet(() -> words.get("programme.invite.no-folder")));
            write.setDisable(folder.isEmpty());
        };
        said.run();
        var choose = Controls.button("invite-folder", words.get("programme.invite.choose"), () -> {
            choice.ask(folder).ifPresent(chosen -> folder = Optional.of(chosen));
            said.run();
        });
        var row = new FlowPane(where, choose);
        row.getStyleClass().add("buttons");
        var content = new VBox(
                Controls.text(words.get("programme.invite.about", name)),
                Controls.text(words.get("programme.invite.where"), "field-name"),
                row);
        content.getStyleClass().add("sheet-form");
        var sheets = model.store().sheets();
        sheets.show(Sheet.of("invite-sheet", words.get("programme.invite.title", name), content)
                .with(Controls.button("invite-cancel", words.get("programme.cancel"), sheets::close), write)
                .beginningAt(folder.isEmpty() ? choose : write));
    }

    private void write() {
        folder.ifPresent(to -> model.invite(page, to, this::written));
    }

    /// The words are shown here once and kept nowhere.
    private void written(Invited invited) {
        var sheets = model.store().sheets();
        sheets.close();
        var six = Controls.text(invited.spoken(), "six-words");
        six.setId("six-words");
        var content = new VBox(
                Controls.text(words.get("programme.invite.words", invited.name())),
                six,
                Controls.text(words.get("programme.invite.say")),
                Controls.text(words.get("programme.invite.file", invited.file()), "muted"),
                Controls.text(
                        words.get(
                                "programme.invite.until",
                                model.store().kit().days().date(invited.until()),
                                invited.practices()),
                        "muted"));
        content.getStyleClass().add("sheet-form");
        var show = Controls.button(
                "invite-show",
                words.get("kit.file.folder"),
                () -> FolderOpener.ofSystem().open(invited.file()));
        sheets.show(Sheet.of("invited-sheet", words.get("programme.invite.done", invited.name()), content)
                .with(show, Controls.mainButton("invite-close", words.get("programme.invite.close"), sheets::close)));
    }
}
