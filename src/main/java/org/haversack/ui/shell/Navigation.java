package org.haversack.ui.shell;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.Words;

/// The names of the screens, one below the other. Arrow keys go from one to the next, as in any group of
/// choices.
final class Navigation extends VBox {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /// Above the screens that are about others' files.
    private final Label heading = new Label();

    private final Map<Place, Entry> entries = new EnumMap<>(Place.class);

    /// One screen's name with how much there is.
    private final class Entry {
        private final Place place;
        private final String name;
        private final RadioButton button = new RadioButton();
        private final Label words = new Label();
        private final Label count = new Label();

        Entry(Place place, String name, String keys) {
            this.place = place;
            this.name = name;
            words.setText(name);
            words.setMinWidth(Label.USE_PREF_SIZE);
            count.getStyleClass().add("count");
            count.setMinWidth(Label.USE_PREF_SIZE);
            var gap = new HBox();
            HBox.setHgrow(gap, Priority.ALWAYS);
            var row = new HBox(icon(place).node(), words, gap, count);
            row.getStyleClass().add("entry");
            row.prefWidthProperty()
                    .bind(Bindings.createDoubleBinding(
                            () -> getWidth() - snappedLeftInset() - snappedRightInset(),
                            widthProperty(),
                            insetsProperty()));
            button.setId("go-" + place.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().add("place");
            button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            button.setGraphic(row);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setTooltip(new Tooltip(keys));
            button.setAccessibleHelp(keys);
            button.setAccessibleText(name);
        }

        void offer(boolean is) {
            button.setVisible(is);
            button.setManaged(is);
        }

        void show(Optional<Integer> number) {
            count.setText(number.filter(any -> any > 0).map(String::valueOf).orElse(""));
            button.setAccessibleText((name + " " + count.getText()).strip());
        }
    }

    Navigation(ShellModel model, Words words) {
        getStyleClass().add("navigation");
        setAccessibleText(words.get("shell.navigation"));
        var group = new ToggleGroup();
        var main = Arrays.stream(Place.values()).filter(Place::isMain).toList();
        for (var place : main) {
            var name = words.get("shell.place." + place.name().toLowerCase(Locale.ROOT));
            var entry = new Entry(place, name, words.get("shell.keys.place", name, place.digit()));
            entry.button.setToggleGroup(group);
            entry.button.selectedProperty().subscribe(is -> {
                if (is && model.destination().get().place().main() != place) {
                    model.go(Destination.of(place));
                }
            });
            model.destination()
                    .subscribe(where -> entry.button.setSelected(where.place().main() == place));
            model.standing().overview().subscribe(_ -> {
                entry.offer(model.standing().has(place));
                entry.show(model.standing().count(place));
            });
            model.standing()
                    .arrived()
                    .subscribe(_ -> entry.show(model.standing().count(place)));
            entries.put(place, entry);
            if (place == Place.SETTINGS) {
                var gap = new HBox();
                VBox.setVgrow(gap, Priority.ALWAYS);
                getChildren().add(gap);
            }
            if (place == Place.EXCHANGE) {
                heading.setText(words.get("shell.group.exchange").toUpperCase(words.locale()));
                heading.setAccessibleText(words.get("shell.group.exchange"));
                heading.getStyleClass().add("group-heading");
                getChildren().add(heading);
            }
            getChildren().add(entry.button);
        }
    }

    private static Icon icon(Place place) {
        return switch (place.main()) {
            case TODAY -> Icon.TODAY;
            case PROGRAMME -> Icon.PROGRAMME;
            case FACILITATORS -> Icon.PEOPLE;
            case SETTINGS -> Icon.SETTINGS;
            case EXCHANGE -> Icon.EXCHANGE;
            case PRACTICES -> Icon.PRACTICES;
            case VISITS -> Icon.VISITS;
            case CONFLICTS -> Icon.CONFLICTS;
            default -> Icon.ACTIONS;
        };
    }

    /// Shows pictures only, where there is no room for words; the words stay as names and tooltips.
    void narrow(boolean narrow) {
        pseudoClassStateChanged(NARROW, narrow);
        heading.setVisible(!narrow);
        heading.setManaged(!narrow);
        entries.values().forEach(entry -> {
            entry.words.setVisible(!narrow);
            entry.words.setManaged(!narrow);
            entry.count.setVisible(!narrow);
            entry.count.setManaged(!narrow);
        });
    }
}
