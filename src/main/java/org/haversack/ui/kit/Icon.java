package org.haversack.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.text.Font;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.feather.FeatherIkonHandler;

/// The pictures of the program, by what they stand for. They always accompany words, or a name for screen
/// readers.
public enum Icon {
    HAVERSACK(Feather.BRIEFCASE),
    TODAY(Feather.SUN),
    SETTINGS(Feather.SETTINGS),
    EXCHANGE(Feather.REPEAT),
    RECEIVE(Feather.DOWNLOAD),
    SEND(Feather.SEND),
    PRACTICES(Feather.HOME),
    PROGRAMME(Feather.GRID),
    PEOPLE(Feather.USERS),
    VISITS(Feather.CALENDAR),
    ACTIONS(Feather.CHECK_SQUARE),
    SEARCH(Feather.SEARCH),
    SAVED(Feather.CHECK),
    TROUBLE(Feather.ALERT_TRIANGLE),
    CLOSE(Feather.X),
    DAY(Feather.CALENDAR),
    OPEN(Feather.CHEVRON_DOWN),
    UNDO(Feather.CORNER_UP_LEFT),
    REDO(Feather.CORNER_UP_RIGHT),
    PERSON(Feather.USER),
    NOTE(Feather.FILE_TEXT),
    CONFLICTS(Feather.GIT_MERGE),
    DECISION(Feather.CHECK_CIRCLE),
    QUESTION(Feather.HELP_CIRCLE),
    COMMAND(Feather.CHEVRONS_RIGHT),
    KEYS(Feather.COMMAND),
    ABOUT(Feather.INFO),
    START(Feather.PLAY),
    ADD(Feather.PLUS),
    GRIP(Feather.MORE_VERTICAL),
    BEFORE(Feather.CHEVRON_LEFT),
    AFTER(Feather.CHEVRON_RIGHT);

    private static final double ANY_SIZE = 12;

    /// Ikonli's own node takes its own size for an em, so that it would grow whenever styles are applied. A
    /// label with Ikonli's font follows the text around it.
    private static final String FAMILY = Font.loadFont(new FeatherIkonHandler().getFontResourceAsStream(), ANY_SIZE)
            .getFamily();

    private final Feather glyph;

    Icon(Feather glyph) {
        this.glyph = glyph;
    }

    /// A fresh node, as large as text in its place and in its colour. Screen readers pass over it.
    public Label node() {
        var icon = new Label(Character.toString(glyph.getCode()));
        icon.getStyleClass().add("icon");
        icon.setStyle("-fx-font-family: \"" + FAMILY + "\"");
        icon.setMinSize(Label.USE_PREF_SIZE, Label.USE_PREF_SIZE);
        icon.setAccessibleText(" ");
        return icon;
    }
}
