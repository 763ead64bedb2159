package org.haversack.ui.kit.lists;

import java.util.function.Function;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.haversack.ui.kit.Badge;
import org.jspecify.annotations.Nullable;

/// A cell of words: plain, with a few more behind them, or as a badge.
final class WordsCell<R> extends TableCell<R, R> {
    private static final Column.Cell NOTHING = Column.Cell.of("");

    private final Function<R, Column.Cell> words;
    private final Label main = new Label();
    private final Label more = new Label();
    private final HBox both = new HBox(main, more);
    private final Badge badge = new Badge();
    private final Tooltip whole = new Tooltip();

    WordsCell(Function<R, Column.Cell> words) {
        this.words = words;
        both.getStyleClass().add("words-cell");
        main.setWrapText(true);
        more.getStyleClass().add("muted");
        more.setMinWidth(Label.USE_PREF_SIZE);
        more.setTextOverrun(OverrunStyle.CLIP);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable R row, boolean empty) {
        super.updateItem(row, empty);
        var cell = empty || row == null ? NOTHING : words.apply(row);
        if (cell.words().isEmpty()) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            return;
        }
        setText(cell.readOut());
        whole.setText(cell.readOut());
        setTooltip(whole);
        if (cell.tone() == null) {
            main.setText(cell.words());
            more.setText(cell.more());
            more.setManaged(!cell.more().isEmpty());
            setGraphic(both);
        } else {
            badge.say(cell.words(), cell.tone());
            setGraphic(badge);
        }
    }
}
