package org.haversack.ui.kit.parts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;

/// Underlined words in a row, each with a page below. Arrow keys go among them, and the words go on in a
/// second line where the window is too narrow. A page is made when it is first shown.
public final class Tabs extends BorderPane {
    private record Tab(RadioButton button, Supplier<? extends Node> page) {}

    private final String id;
    private final FlowPane row = new FlowPane();
    private final ToggleGroup group = new ToggleGroup();
    private final Map<String, Tab> tabs = new LinkedHashMap<>();
    private final Map<String, Node> made = new LinkedHashMap<>();
    private final ReadOnlyStringWrapper chosen = new ReadOnlyStringWrapper("");

    /// @param id what the ids of the tabs begin with
    public Tabs(String id) {
        this.id = id;
        getStyleClass().add("tabs");
        row.getStyleClass().add("tabs-row");
        setTop(row);
        group.selectedToggleProperty().subscribe((_, now) -> {
            if (now != null) {
                show((String) now.getUserData());
            }
        });
    }

    /// Adds one; the first is shown at once.
    ///
    /// @param key what it is asked for by; its control has the id of the whole, `-` and this
    public Tabs add(String key, String words, Supplier<? extends Node> page) {
        var button = new RadioButton(words);
        button.setId(id + "-" + key);
        button.setAccessibleText(words);
        button.getStyleClass().add("tab-words");
        button.setToggleGroup(group);
        button.setUserData(key);
        button.setMinWidth(USE_PREF_SIZE);
        tabs.put(key, new Tab(button, page));
        row.getChildren().add(button);
        if (tabs.size() == 1) {
            select(key);
        }
        return this;
    }

    /// The key of the one that is shown.
    public ReadOnlyStringProperty chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// Shows this one.
    ///
    /// @throws IllegalArgumentException if there is none with this key
    public void select(String key) {
        tab(key).button().setSelected(true);
    }

    /// Gives one other words, a new count for instance.
    ///
    /// @throws IllegalArgumentException if there is none with this key
    public void words(String key, String words) {
        var button = tab(key).button();
        button.setText(words);
        button.setAccessibleText(words);
    }

    /// Puts the keyboard on the chosen tab.
    public void focus() {
        tab(chosen.get()).button().requestFocus();
    }

    private Tab tab(String key) {
        var tab = tabs.get(key);
        if (tab == null) {
            throw new IllegalArgumentException("no tab " + key);
        }
        return tab;
    }

    private void show(String key) {
        chosen.set(key);
        setCenter(made.computeIfAbsent(key, _ -> {
            var page = new StackPane(tab(key).page().get());
            page.getStyleClass().add("tabs-page");
            return page;
        }));
    }
}
