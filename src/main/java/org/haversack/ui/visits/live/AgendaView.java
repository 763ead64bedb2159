package org.haversack.ui.visits.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.haversack.domain.visit.AgendaItem;
import org.haversack.domain.visit.AgendaItemState;
import org.haversack.service.visiting.VisitSheet;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.parts.Card;
import org.haversack.ui.kit.parts.MinutesBar;

/// The agenda with the time of each item against its plan.
final class AgendaView extends VBox {
    private final VisitModel model;
    private final Words words;
    private final VBox rows = new VBox();
    private final Label totals = Controls.text("", "muted");
    private List<AgendaItem> agenda = List.of();
    private final List<Row> shown = new ArrayList<>();

    /// One item.
    private final class Row extends Button {
        private final Label time = new Label();
        private final MinutesBar bar = new MinutesBar(words);
        private final VBox box;
        private final int number;

        Row(int number, AgendaItem item) {
            this.number = number;
            setId("item-" + number);
            getStyleClass().setAll("button", "live-row");
            var place = new Label(String.valueOf(number));
            place.getStyleClass().add("live-number");
            place.setMinWidth(USE_PREF_SIZE);
            var name = Controls.text(item.title(), "live-title");
            time.getStyleClass().add("muted");
            time.setMinWidth(USE_PREF_SIZE);
            box = new VBox(new AgendaLine(place, name, time));
            box.getStyleClass().add("live-box");
            setGraphic(box);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setMaxWidth(Double.MAX_VALUE);
            setOnAction(_ -> model.go(item.id().id()));
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        /// As high as its words are at this width; a button by itself takes them for one line or too many.
        @Override
        protected double computePrefHeight(double width) {
            double around = snappedLeftInset() + snappedRightInset();
            double inside = width < 0 ? -1 : Math.max(0, width - around);
            box.setPrefWidth(inside < 0 ? USE_COMPUTED_SIZE : inside);
            return Math.ceil(box.prefHeight(inside)) + snappedTopInset() + snappedBottomInset();
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected double computeMinWidth(double height) {
            return 0;
        }

        void show(AgendaItem item, Optional<VisitTimes> times) {
            boolean now = model.item().filter(item.id().id()::equals).isPresent();
            var said = state(item).or(() -> times.map(one -> one.of(item))).orElse("");
            time.setText(said);
            mark("now", now);
            mark(
                    "past",
                    !now && !VisitSheet.open(item)
                            || !now
                                    && model.running()
                                            .get()
                                            .filter(one -> one.reached(item.id().id()))
                                            .isPresent());
            if (now && box.getChildren().size() == 1) {
                box.getChildren().add(bar);
            } else if (!now) {
                box.getChildren().remove(bar);
            }
            times.ifPresent(
                    one -> bar.show(one.minutes(item), item.plannedMinutes().orElse(0)));
            setAccessibleText(words.get(now ? "live.item.now.read" : "live.item.read", number, item.title(), said));
        }

        private void mark(String style, boolean is) {
            getStyleClass().remove(style);
            if (is) {
                getStyleClass().add(style);
            }
        }
    }

    AgendaView(VisitModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("visit-left");
        rows.getStyleClass().add("live-rows");
        totals.setId("totals");
        var hint = Controls.text(words.get("live.hint.agenda"), "muted", "keys-hint");
        var card = Card.titled(words.get("live.agenda")).with(rows, totals, hint);
        getChildren().add(card);
        model.sheet().subscribe(_ -> show());
        model.running().subscribe(_ -> show());
        model.now().subscribe(_ -> show());
    }

    private void show() {
        var sheet = model.sheet().get();
        if (sheet.isEmpty()) {
            return;
        }
        var now = sheet.get().agenda();
        if (!now.equals(agenda)) {
            agenda = now;
            build();
        }
        var times = model.running()
                .get()
                .map(one -> new VisitTimes(sheet.get(), one, model.now().get(), words));
        for (int i = 0; i < agenda.size(); i++) {
            shown.get(i).show(agenda.get(i), times);
        }
        totals.setText(times.map(VisitTimes::totals).orElse(""));
    }

    private void build() {
        int focused = focused();
        shown.clear();
        for (int i = 0; i < agenda.size(); i++) {
            shown.add(new Row(i + 1, agenda.get(i)));
        }
        rows.getChildren().setAll(shown);
        if (agenda.isEmpty()) {
            rows.getChildren().add(Controls.text(words.get("live.agenda.none"), "muted"));
        }
        if (focused >= 0 && focused < shown.size()) {
            shown.get(focused).requestFocus();
        }
    }

    private int focused() {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).isFocused()) {
                return i;
            }
        }
        return -1;
    }

    private Optional<String> state(AgendaItem item) {
        return item.state()
                .filter(state -> state.is(AgendaItemState.PARKED) || state.is(AgendaItemState.SKIPPED))
                .map(state -> words.get(state.is(AgendaItemState.PARKED) ? "live.parked" : "live.skipped"));
    }

    void focus() {
        shown.stream()
                .filter(row -> row.getStyleClass().contains("now"))
                .findFirst()
                .or(() -> shown.stream().findFirst())
                .ifPresent(Row::requestFocus);
    }
}
