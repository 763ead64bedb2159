package org.haversack.ui.shell.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.window.Sheet;

/// The user guide, on a sheet above the screen. It lies in the program: no network is needed to read it.
public final class Guide {
    private static final double PICTURE_WIDTH = 720;

    private final Words words;

    private Guide(Words words) {
        this.words = words;
    }

    /// The sheet.
    ///
    /// @param keys shows what the keys do
    public static Sheet sheet(Words words, Runnable keys) {
        var page = new VBox();
        page.getStyleClass().add("guide");
        var guide = new Guide(words);
        GuideText.read(guide.text()).stream()
                .filter(block -> !(block instanceof Block.Heading(int level, var _) && level == 1))
                .map(guide::node)
                .forEach(page.getChildren()::add);
        var button = Controls.button("guide-keys", words.get("shell.command.keys"), keys);
        return Sheet.of("guide-sheet", words.get("shell.guide.title"), page)
                .with(button)
                .widely();
    }

    private String text() {
        try (var file = Guide.class.getResourceAsStream("guide.md")) {
            return file == null
                    ? words.get("shell.guide.missing")
                    : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Node node(Block block) {
        return switch (block) {
            case Block.Heading(int level, var text) -> Controls.text(text, level == 2 ? "page-title" : "section-title");
            case Block.Paragraph(var text) -> Controls.text(text);
            case Block.Item(var text) -> Controls.text("• " + text);
            case Block.Lines(var text) -> Controls.text(text, "guide-lines");
            case Block.Table(var rows) -> table(rows);
            case Block.Picture(var file, var what) -> picture(file, what);
        };
    }

    private static Node table(List<List<String>> rows) {
        var grid = new GridPane();
        grid.getStyleClass().add("guide-table");
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                grid.add(Controls.text(rows.get(row).get(column), row == 0 ? "strong" : "plain"), column, row);
            }
        }
        return grid;
    }

    private static Node picture(String file, String what) {
        var place = Guide.class.getResource("screens/" + file);
        if (place == null) {
            return new Label(what);
        }
        var picture = new ImageView(new Image(place.toExternalForm(), true));
        picture.setPreserveRatio(true);
        picture.setFitWidth(PICTURE_WIDTH);
        picture.setAccessibleText(what);
        return picture;
    }
}
