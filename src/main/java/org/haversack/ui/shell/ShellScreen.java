package org.haversack.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.haversack.service.desk.Desk;
import org.haversack.ui.actions.ActionsScreen;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.Screen;
import org.haversack.ui.practices.PracticesScreen;
import org.haversack.ui.visits.VisitsScreen;

/// The window's inside, and what its keys do.
public final class ShellScreen {
    private final ShellModel model;
    private final Kit kit;
    private final ShellView view;
    private final Map<Place, Screen> screens = new EnumMap<>(Place.class);

    public ShellScreen(ShellModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.view = new ShellView(model, kit.words());
        model.state().subscribe(this::opened);
        model.destination().subscribe(this::go);
    }

    public Parent node() {
        return view;
    }

    /// Gives the scene the keys that work everywhere.
    public void addKeys(Scene scene) {
        for (var place : Place.values()) {
            var digit = KeyCode.valueOf("DIGIT" + (place.ordinal() + 1));
            scene.getAccelerators().put(new KeyCodeCombination(digit, KeyCombination.SHORTCUT_DOWN), () -> {
                model.go(Destination.of(place));
                focus();
            });
        }
    }

    private void opened(ShellModel.State state) {
        screens.clear();
        if (state instanceof ShellModel.State.Open) {
            go(model.destination().get());
            focus();
        }
    }

    private void go(Destination where) {
        if (!(model.state().get() instanceof ShellModel.State.Open open)) {
            return;
        }
        var screen = screens.computeIfAbsent(where.place(), place -> made(place, open.desk()));
        screen.show();
        view.show(screen.node());
        where.record().ifPresent(record -> {
            screen.show(record);
            screen.focus();
        });
    }

    private Screen made(Place place, Desk desk) {
        return switch (place) {
            case PRACTICES -> new PracticesScreen(desk, kit);
            case VISITS -> new VisitsScreen(desk, kit);
            case ACTIONS -> new ActionsScreen(desk, kit);
        };
    }

    private void focus() {
        var screen = screens.get(model.destination().get().place());
        if (screen != null) {
            screen.focus();
        }
    }
}
