package org.haversack.ui.visits.prepare;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.haversack.domain.visit.VisitMode;
import org.haversack.service.visits.Preparation;
import org.haversack.service.visits.Template;
import org.haversack.ui.kit.Badge;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.EmptyState;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.PageHeader;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.parts.Card;
import org.haversack.ui.kit.parts.SideBySide;
import org.jspecify.annotations.Nullable;

/// The page on which a visit is prepared.
final class PrepareView extends ScrollPane {
    private static final double PART_OF_AGENDA = 0.65;

    private final PrepareModel model;
    private final PrepareActions actions;
    private final Kit kit;
    private final Words words;
    private final AgendaTable table;
    private final Label practice = Controls.text("", "muted");
    private final Label title = Controls.text("");
    private final Badge state = new Badge();
    private final Label total = new Label();
    private final Button slot;
    private final ComboBox<VisitMode> mode = new ComboBox<>();
    private final ComboBox<Template> template = new ComboBox<>();
    private final Button parked;
    private final Button revert;
    private final Button ready;
    private final BorderPane page = new BorderPane();
    private final Node all;
    private boolean showing;

    PrepareView(PrepareModel model, PrepareActions actions, Kit kit) {
        this.model = model;
        this.actions = actions;
        this.kit = kit;
        this.words = kit.words();
        table = new AgendaTable(model, words);
        slot = Controls.button("slot", "", actions::move);
        parked = Controls.button("parked", "", () -> model.carry().takeUpParked());
        revert = Controls.button(
                "revert",
                words.get("visits.prepare.revert"),
                () -> model.agenda().revert());
        revert.disableProperty().bind(model.agenda().revertible().not());
        ready = Controls.mainButton("ready", words.get("visits.prepare.ready"), this::makeReady);
        total.setId("total");
        total.getStyleClass().add("agenda-total");
        total.setMinWidth(Label.USE_PREF_SIZE);
        choices();
        all = new VBox(header(), new SideBySide(agenda(), new SideCards(model, kit), PART_OF_AGENDA));
        page.getStyleClass().add("page");
        setContent(page);
        getStyleClass().addAll("beside", "prepare");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        model.loaded().subscribe(loaded -> show(loaded == null ? null : loaded.prepared()));
        model.agenda().agenda().subscribe(_ -> count());
    }

    private Node header() {
        var back =
                Controls.link("back", words.get("visits.title"), () -> kit.go().accept(Destination.of(Place.VISITS)));
        var line = new FlowPane(back, practice);
        line.getStyleClass().add("page-words");
        var head = new PageHeader(
                title,
                List.of(state),
                Controls.button("brief", words.get("visits.prepare.brief"), actions::brief),
                Controls.button("calendar", words.get("visits.prepare.calendar"), actions::calendar),
                ready);
        return new VBox(line, head);
    }

    private void choices() {
        mode.setId("mode");
        mode.getItems().setAll(VisitMode.values());
        mode.setConverter(shown(words::of));
        mode.valueProperty().subscribe((_, now) -> {
            if (!showing && now != null) {
                model.mode(now);
            }
        });
        template.setId("template");
        template.setConverter(shown(Template::title));
        template.setPromptText(words.get("visits.prepare.template.none"));
        template.valueProperty().subscribe((_, now) -> {
            if (!showing && now != null) {
                model.use(now);
            }
        });
    }

    private static <T> StringConverter<T> shown(java.util.function.Function<T, String> in) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T one) {
                return one == null ? "" : in.apply(one);
            }

            @Override
            public T fromString(String typed) {
                throw new IllegalStateException("chosen, not typed: " + typed);
            }
        };
    }

    private Node agenda() {
        var bar = new FlowPane(
                slot, labelled("visits.prepare.mode", mode), labelled("visits.prepare.template", template), total);
        bar.getStyleClass().add("prepare-bar");
        var below = new FlowPane(
                Controls.button("add-item", words.get("visits.prepare.add"), table::add),
                parked,
                revert,
                Controls.text(words.get("visits.prepare.reorder"), "muted"));
        below.getStyleClass().add("prepare-bar");
        return new Card(bar, table, below);
    }

    private Node labelled(String key, ComboBox<?> box) {
        var label = new Label(words.get(key));
        label.setMinWidth(Label.USE_PREF_SIZE);
        label.setLabelFor(box);
        box.setAccessibleText(label.getText());
        var both = new HBox(label, box);
        both.getStyleClass().add("labelled");
        return both;
    }

    private void show(@Nullable Preparation prepared) {
        if (prepared == null) {
            page.setCenter(new EmptyState(
                    Icon.VISITS,
                    words.get("visits.prepare.nothing.title"),
                    words.get("visits.prepare.nothing.do"),
                    Controls.button(
                            "to-visits",
                            words.get("visits.prepare.nothing.go"),
                            () -> kit.go().accept(Destination.of(Place.VISITS)))));
            return;
        }
        showing = true;
        var visit = prepared.visit();
        practice.setText(prepared.practice().map(one -> one.name()).orElseGet(() -> words.get("kit.unknown-practice")));
        title.setText(visit.start()
                .map(at -> words.get("visits.prepare.title", kit.days().calendar(at.toLocalDate())))
                .orElseGet(() -> words.get("visits.prepare.title.open")));
        state.say(
                words.get(prepared.ready() ? "visits.prepare.is-ready" : "visits.prepare.not-ready"),
                prepared.ready() ? Tone.GOOD : Tone.WARN);
        ready.setVisible(!prepared.ready());
        ready.setManaged(!prepared.ready());
        var times = actions.slot(visit);
        slot.setText(times);
        slot.setAccessibleText(words.get("visits.prepare.slot", times));
        mode.setValue(visit.mode().flatMap(one -> one.known()).orElse(null));
        var templates = model.templates();
        template.getItems().setAll(templates);
        template.setValue(templates.stream()
                .filter(one -> one.title().equalsIgnoreCase(visit.title()))
                .findFirst()
                .orElse(null));
        showing = false;
        count();
        if (page.getCenter() != all) {
            page.setCenter(all);
        }
    }

    private void count() {
        total.setText(model.total());
        total.getStyleClass().remove("over");
        if (model.over()) {
            total.getStyleClass().add("over");
            total.setText(words.get("visits.prepare.total.over", model.total()));
        }
        int many = model.carry().parked().size();
        parked.setVisible(many > 0);
        parked.setManaged(many > 0);
        parked.setText(words.get("visits.prepare.parked", many));
        parked.setAccessibleText(parked.getText());
    }

    private void makeReady() {
        table.leave();
        model.ready();
    }

    Optional<Node> firstField() {
        return page.getCenter() == all ? Optional.of(table) : Optional.empty();
    }

    void focusFirst() {
        if (firstField().isPresent()) {
            table.focusFirst();
        } else {
            requestFocus();
        }
    }

    void leave() {
        table.leave();
    }
}
