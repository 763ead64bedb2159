package org.haversack.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.haversack.service.desk.Hindrance;
import org.haversack.service.desk.Opening;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.TextSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every screen can be used without a mouse and without eyes, and nothing on it is cut off.
class AccessTest {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 700;

    @Test
    void every_control_has_a_name_and_every_field_a_label(@TempDir Path folder) throws Exception {
        var wrong = new ArrayList<String>();
        Screens.onScreen(() -> {
            walk(folder, TextSize.NORMAL, ColorScheme.LIGHT, (where, scene) -> {
                unnamed(scene).forEach(node -> wrong.add(where + ": " + node + " has no name"));
                unlabelled(scene).forEach(node -> wrong.add(where + ": " + node + " has no label"));
                TabOrder.missed(scene).forEach(node -> wrong.add(where + ": Tab never comes to " + node));
            });
            return null;
        });
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_cut_off_whatever_the_text_size_and_scheme(TextSize size, @TempDir Path folder) throws Exception {
        var wrong = new TreeSet<String>();
        Screens.onScreen(() -> {
            for (var scheme : ColorScheme.values()) {
                walk(folder.resolve(scheme.name()), size, scheme, (where, scene) -> {
                    clipped(scene).forEach(words -> wrong.add(where + ": " + words));
                    broken(scene).forEach(words -> wrong.add(where + ": a word is broken: " + words));
                    outside(scene).forEach(words -> wrong.add(where + ": " + words + " leaves the window"));
                    pushedOut(scene).forEach(id -> wrong.add(where + ": " + id + " is pushed out of the window"));
                    Overlaps.in(scene).forEach(words -> wrong.add(where + ": " + words));
                });
            }
            return null;
        });
        assertEquals(List.of(), List.copyOf(wrong));
    }

    @FunctionalInterface
    private interface Look {
        void at(String where, Scene scene);
    }

    private static void walk(Path folder, TextSize size, ColorScheme scheme, Look look) {
        folder.toFile().mkdirs();
        var screens = new Screens(Screens.disputed(folder));
        screens.scheme.set(scheme);
        screens.theme.textSize().set(size);
        screens.model.open();
        var scene = screens.scene(WIDTH, HEIGHT);
        for (var place : Place.values()) {
            screens.reach(place, scene);
            look.at(place + " without a choice", scene);
            Screens.choose(scene, 1);
            look.at(place.toString(), scene);
        }
        tabs(screens, scene, look);
        above(screens, scene, "#find", look);
        screens.reach(Place.CONFLICTS, scene);
        Screens.choose(scene, 0);
        above(screens, scene, "#another", look);
        Screens.choose(scene, 1);
        above(screens, scene, "#another", look);
        screens.reach(Place.SETTINGS, scene);
        above(screens, scene, "#about", look);
        above(screens, scene, "#keys", look);
        screens.model.close();
        without(new Opening.None(Path.of("haversack.db")), size, scheme, look);
        without(new Opening.Unusable(Hindrance.NEWER, "It is newer. Update this program."), size, scheme, look);
    }

    /// The pages of sending and receiving behind the first one.
    private static void tabs(Screens screens, Scene scene, Look look) {
        screens.reach(Place.EXCHANGE, scene);
        for (var tab : Screens.seen(scene, node -> node.getStyleClass().contains("tab-words"))) {
            ((javafx.scene.control.RadioButton) tab).setSelected(true);
            Screens.settle(scene);
            look.at("EXCHANGE, " + tab.getId(), scene);
        }
    }

    /// What a button shows above the screen.
    private static void above(Screens screens, Scene scene, String button, Look look) {
        Screens.settle(scene);
        ((javafx.scene.control.Button) scene.lookup(button)).fire();
        Screens.settle(scene);
        look.at("what " + button + " shows", scene);
        ((org.haversack.ui.kit.window.Sheets) screens.shell.node()).close();
    }

    private static void without(Opening opening, TextSize size, ColorScheme scheme, Look look) {
        var screens = new Screens(Screens.doors(opening));
        screens.scheme.set(scheme);
        screens.theme.textSize().set(size);
        screens.model.open();
        screens.problems.tell("Trying something", new IllegalStateException("a bug"));
        var scene = screens.scene(WIDTH, HEIGHT);
        look.at(opening.getClass().getSimpleName(), scene);
    }

    private static List<Node> unnamed(Scene scene) {
        return Screens.seen(
                scene,
                node -> node instanceof Control
                        && node.isFocusTraversable()
                        && !(node instanceof ScrollBar)
                        && (node.getAccessibleText() == null
                                || node.getAccessibleText().isBlank()));
    }

    private static List<Node> unlabelled(Scene scene) {
        var labelled = Screens.seen(scene, Label.class::isInstance).stream()
                .map(label -> ((Label) label).getLabelFor())
                .toList();
        return Screens.seen(scene, node -> node instanceof TextInputControl || node instanceof ComboBox<?>).stream()
                .filter(field -> !labelled.contains(field))
                .toList();
    }

    /// The words that are not drawn in full.
    private static List<String> clipped(Scene scene) {
        return Screens.seen(scene, node -> node instanceof Labeled).stream()
                .map(Labeled.class::cast)
                .filter(labeled -> labeled.getText() != null)
                .flatMap(labeled -> drawn(labeled)
                        .filter(text -> !text.getText().replace("\n", " ").equals(labeled.getText()))
                        .map(text -> labeled.getText() + " is drawn as " + text.getText()))
                .toList();
    }

    /// The words that do not fit in a line, so that they are broken in the middle.
    private static List<String> broken(Scene scene) {
        return Screens.seen(scene, Text.class::isInstance).stream()
                .map(Text.class::cast)
                .filter(text -> text.getWrappingWidth() > 0 && text.getParent() instanceof Labeled)
                .flatMap(text -> java.util.Arrays.stream(text.getText().split("[\\s/.–-]+"))
                        .filter(word -> width(word, text) > text.getWrappingWidth() + 1))
                .toList();
    }

    private static double width(String word, Text like) {
        var alone = new Text(word);
        alone.setFont(like.getFont());
        return alone.getLayoutBounds().getWidth();
    }

    private static List<String> outside(Scene scene) {
        return Screens.seen(scene, node -> node instanceof Labeled labeled && labeled.getText() != null).stream()
                .filter(node -> node.localToScene(node.getLayoutBounds()).getMaxX() > scene.getWidth() + 1)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    /// The parts of the window that must be there whatever is shown between them.
    private static List<String> pushedOut(Scene scene) {
        return Screens.seen(
                        scene,
                        node -> "saved".equals(node.getId())
                                || node instanceof javafx.scene.control.Button && "find".equals(node.getId()))
                .stream()
                .filter(node -> {
                    var bounds = node.localToScene(node.getLayoutBounds());
                    return bounds.getMinY() < 0 || bounds.getMaxY() > scene.getHeight() + 1;
                })
                .map(Node::getId)
                .toList();
    }

    private static java.util.stream.Stream<Text> drawn(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream()
                .filter(child -> child instanceof Text
                        && child.isVisible()
                        && child.getStyleClass().contains("text"))
                .map(Text.class::cast);
    }

    @Test
    void what_is_cut_off_is_noticed() throws Exception {
        var found = Screens.onScreen(() -> {
            var label = new Label("These words are longer than their place");
            label.setMaxWidth(60);
            var scene = new Scene(new javafx.scene.layout.StackPane(label), 200, 100);
            Screens.settle(scene);
            return clipped(scene);
        });
        assertFalse(found.isEmpty());
    }

    @Test
    void a_broken_word_is_noticed() throws Exception {
        var found = Screens.onScreen(() -> {
            var label = new Label("Hypercholesterolaemia twice");
            label.setWrapText(true);
            label.setMaxWidth(60);
            var scene = new Scene(new javafx.scene.layout.StackPane(label), 200, 100);
            Screens.settle(scene);
            return broken(scene);
        });
        assertEquals(List.of("Hypercholesterolaemia"), found);
    }

    @Test
    void words_over_words_are_noticed() throws Exception {
        var found = Screens.onScreen(() -> {
            var scene = new Scene(new javafx.scene.layout.StackPane(new Label("One"), new Label("Other")), 200, 100);
            Screens.settle(scene);
            return Overlaps.in(scene);
        });
        assertFalse(found.isEmpty());
    }

    @Test
    void what_tab_never_comes_to_is_noticed() throws Exception {
        var missed = Screens.onScreen(() -> {
            var first = new javafx.scene.control.Button("First");
            var never = new javafx.scene.control.Button("Never");
            var scene = new Scene(new javafx.scene.layout.HBox(first, never), 200, 100);
            scene.focusOwnerProperty().subscribe(owner -> {
                if (owner == never) {
                    first.requestFocus();
                }
            });
            Screens.settle(scene);
            return TabOrder.missed(scene);
        });
        assertEquals(1, missed.size(), missed::toString);
    }
}
