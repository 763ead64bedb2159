package org.haversack.ui.visits;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.haversack.service.desk.VisitPage;
import org.haversack.service.desk.VisitRow;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.EmptyState;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.PageHeader;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.lists.Beside;
import org.haversack.ui.kit.lists.ListModel;
import org.haversack.ui.kit.lists.ListPane;
import org.jspecify.annotations.Nullable;

/// The visits in the chosen look, with the chosen one beside them.
final class VisitsView extends BorderPane {
    private final VisitsModel model;
    private final Words words;
    private final ListPane<VisitRow> list;
    private final WeekPane week;
    private final MonthPane month;
    private final Label title = Controls.text("", "calendar-title");
    private final StackPane looks = new StackPane();
    private final BorderPane calendar = new BorderPane();
    private final Beside beside;
    private final VisitFacts facts;

    VisitsView(VisitsModel model, Kit kit) {
        this.model = model;
        this.words = kit.words();
        list = new ListPane<>(
                "visits",
                model.browse().list(),
                new VisitColumns(model, kit).all(),
                words,
                state -> empty(state, model, words));
        week = new WeekPane(model);
        month = new MonthPane(model);
        facts = new VisitFacts(model, kit);
        calendar.getStyleClass().addAll("card", "calendar-card");
        calendar.setTop(turning());
        beside = new Beside(header(kit), looks);
        setCenter(beside);
        model.look().subscribe(this::show);
        model.browse().page().subscribe(_ -> showPage());
        model.browse().list().chosen().subscribe(_ -> showPage());
        model.calendar().page().subscribe(_ -> showPage());
        model.calendar().day().subscribe(_ -> retitle());
        model.calendar().readings().subscribe(_ -> retitle());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) {
                openChosen();
            }
        });
    }

    private PageHeader header(Kit kit) {
        var group = new ToggleGroup();
        var choice = new HBox();
        choice.getStyleClass().add("spans");
        for (var look : Look.values()) {
            var name = look.name().toLowerCase(java.util.Locale.ROOT);
            var button = new RadioButton(words.get(key(look)));
            button.setId("look-" + name);
            button.setAccessibleText(button.getText());
            button.getStyleClass().add("span");
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            Controls.onChosen(button, () -> model.look(look));
            model.look().subscribe(now -> button.setSelected(now == look));
            choice.getChildren().add(button);
        }
        return new PageHeader(
                words.get("visits.title"),
                about(),
                choice,
                Controls.button(
                        "templates",
                        words.get("visits.templates"),
                        () -> kit.go().accept(Destination.of(Place.TEMPLATES))),
                Controls.mainButton("plan", words.get("visits.plan.title"), model::plan));
    }

    private static String key(Look look) {
        return switch (look) {
            case LIST -> "visits.look.list";
            case WEEK -> "visits.look.week";
            case MONTH -> "visits.look.month";
        };
    }

    /// How many there are in the list, or in the weeks that are shown.
    private ObservableValue<String> about() {
        var summary = model.summary();
        return Bindings.createStringBinding(
                () -> model.look().get() == Look.LIST
                        ? summary.getValue()
                        : words.get(
                                "visits.summary", model.calendar().rows().get().size()),
                summary,
                model.look(),
                model.calendar().rows());
    }

    private Node turning() {
        var row = new FlowPane(
                Controls.iconButton("turn-back", Icon.BEFORE, words.get("visits.turn.before"), () -> turn(-1)),
                Controls.button(
                        "turn-today",
                        words.get("visits.turn.today"),
                        () -> model.calendar().today()),
                Controls.iconButton("turn-on", Icon.AFTER, words.get("visits.turn.after"), () -> turn(1)),
                title,
                Controls.text(words.get("visits.calendar.keys"), "muted"));
        row.getStyleClass().add("calendar-bar");
        return row;
    }

    private void turn(int by) {
        model.calendar().turn(by);
    }

    private void show(Look look) {
        switch (look) {
            case LIST -> looks.getChildren().setAll(list);
            case WEEK -> calendar(week);
            case MONTH -> calendar(month);
        }
        retitle();
        showPage();
    }

    private void calendar(CalendarPane pane) {
        var scroll = new ScrollPane(pane);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("calendar-scroll");
        calendar.setCenter(scroll);
        looks.getChildren().setAll(calendar);
    }

    private void retitle() {
        title.setText(model.calendar().title());
    }

    private @Nullable VisitPage page() {
        return model.look().get() == Look.LIST
                ? model.browse().page().get()
                : model.calendar().page().get();
    }

    private void showPage() {
        var page = page();
        var chosen = model.browse().list().chosen().get();
        if (page != null) {
            beside.show(facts.of(page));
        } else if (model.look().get() == Look.LIST && chosen != null && chosen.isNever()) {
            beside.show(facts.never(chosen));
        } else {
            beside.show(Controls.text(words.get("visits.choose"), "muted", "choose"));
        }
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.N) {
            model.plan();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TableView<?>) {
            openChosen();
            event.consume();
        }
    }

    private void openChosen() {
        var chosen = model.browse().list().chosen().get();
        if (chosen != null && chosen.held()) {
            beside.focusDetail();
        } else if (chosen != null) {
            model.open(chosen);
        }
    }

    private static Node empty(ListModel.State state, VisitsModel model, Words words) {
        return switch (state) {
            case NOTHING_YET ->
                new EmptyState(Icon.VISITS, words.get("visits.nothing.title"), words.get("visits.nothing.do"));
            case NOTHING_HERE ->
                new EmptyState(Icon.VISITS, words.get("visits.none-here.title"), words.get("visits.none-here.do"));
            default ->
                ListPane.usualEmpty(
                        state, words, () -> model.browse().list().filter().set(""));
        };
    }

    /// Puts the keyboard on the visits.
    void focusVisits() {
        switch (model.look().get()) {
            case LIST -> list.focusRows();
            case WEEK -> week.requestFocus();
            case MONTH -> month.requestFocus();
        }
    }
}
