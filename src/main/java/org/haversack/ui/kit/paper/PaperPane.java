package org.haversack.ui.kit.paper;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.haversack.report.paper.Block;
import org.haversack.report.paper.Prose;
import org.haversack.report.paper.Style;
import org.haversack.ui.kit.Controls;

/// The blocks of a paper one below the other, as wide as there is room.
public final class PaperPane extends VBox {
    private static final double NAMES = 34;
    private static final double WHOLE = 100;

    public PaperPane(List<Block> blocks) {
        getStyleClass().add("paper");
        blocks.forEach(block -> getChildren().addAll(nodes(block)));
    }

    private List<Node> nodes(Block block) {
        return switch (block) {
            case Block.Paragraph(var text) -> List.of(prose(text));
            case Block.Heading(var text) -> List.of(Controls.text(plain(text), "form-heading"));
            case Block.Bullets(var mark, var points) ->
                points.stream().map(point -> prose(marked(mark, point))).toList();
            case Block.Labels(var rows) -> List.of(labels(rows));
            case Block.Table(var columns, var rows) -> List.of(table(columns, rows));
            case Block.Beside(var left, var right) -> List.of(new PaperPane(left), new PaperPane(right));
            case Block.Gap(var _) -> List.of();
        };
    }

    private static Prose marked(String mark, Prose point) {
        var prose = Prose.of(mark + " ");
        for (var span : point.spans()) {
            prose = prose.and(span.style(), span.text());
        }
        return prose;
    }

    private static String plain(Prose prose) {
        return prose.spans().stream().map(Prose.Span::text).collect(Collectors.joining());
    }

    private static Node prose(Prose prose) {
        var flow = new TextFlow();
        prose.spans().forEach(span -> {
            var text = new Text(span.text());
            text.getStyleClass().addAll("paper-text", style(span.style()));
            flow.getChildren().add(text);
        });
        return flow;
    }

    private static String style(Style style) {
        return switch (style) {
            case TITLE -> "paper-title";
            case HEADING, STRONG, BADGE -> "paper-strong";
            case SUBTITLE, SMALL, LABEL -> "paper-muted";
            default -> "paper-body";
        };
    }

    private static Node labels(List<Block.Labelled> rows) {
        var grid = grid(NAMES, WHOLE - NAMES);
        rows.forEach(row -> add(grid, List.of(prose(Prose.of(Style.LABEL, row.label())), prose(row.value()))));
        return grid;
    }

    private static Node table(List<Block.Column> columns, List<List<Prose>> rows) {
        var grid = new GridPane();
        grid.getStyleClass().add("facts-grid");
        columns.forEach(column -> {
            var constraints = new ColumnConstraints();
            constraints.setHgrow(column.width() == 0 ? Priority.ALWAYS : Priority.SOMETIMES);
            constraints.setMinWidth(0);
            grid.getColumnConstraints().add(constraints);
        });
        add(
                grid,
                columns.stream()
                        .map(column -> prose(Prose.of(Style.LABEL, column.head())))
                        .toList());
        rows.forEach(row -> add(grid, row.stream().map(PaperPane::prose).toList()));
        return grid;
    }

    private static GridPane grid(double... widths) {
        var grid = new GridPane();
        grid.getStyleClass().add("facts-grid");
        for (double width : widths) {
            var column = new ColumnConstraints();
            column.setPercentWidth(width);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    private static void add(GridPane grid, List<Node> nodes) {
        nodes.forEach(node -> GridPane.setValignment(node, VPos.TOP));
        grid.addRow(grid.getRowCount(), nodes.toArray(Node[]::new));
    }
}
