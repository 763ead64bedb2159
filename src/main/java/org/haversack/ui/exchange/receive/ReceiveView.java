package org.haversack.ui.exchange.receive;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.haversack.service.exchange.incoming.Incoming;
import org.haversack.ui.exchange.folder.FolderCard;
import org.haversack.ui.exchange.folder.FolderModel;
import org.haversack.ui.exchange.parts.Choosing;
import org.haversack.ui.kit.Badge;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.EmptyState;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.PageHeader;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.lists.ListPane;
import org.haversack.ui.kit.parts.Card;
import org.haversack.ui.kit.work.Job;
import org.jspecify.annotations.Nullable;

/// The page on which files come in.
public final class ReceiveView extends ScrollPane {
    private final ReceiveModel model;
    private final FolderModel folder;
    private final Words words;
    private final ReceiveWords said;
    private final Choosing choosing;
    private final ListPane<FileRow> list;
    private final StackPane place = new StackPane();
    private final VBox table = new VBox();
    private final FlowPane totals = new FlowPane();
    private final StackPane detail = new StackPane();
    private final StackPane summary = new StackPane();

    /// @param folder the exchange folder
    public ReceiveView(ReceiveModel model, FolderModel folder) {
        this.model = model;
        this.folder = folder;
        this.words = model.store().kit().words();
        this.said = new ReceiveWords(words);
        this.choosing = new Choosing(words);
        var card = new FileCard(model, said);
        list = new ListPane<>(
                        "exchange.files",
                        model.list(),
                        new FileColumns(model, said).all(),
                        words,
                        state -> ListPane.usualEmpty(
                                state, words, () -> model.list().filter().set("")))
                .onEnter(card::open);
        list.getStyleClass().add("files");
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(place, Priority.ALWAYS);
        place.getStyleClass().add("receive-place");
        totals.getStyleClass().add("totals");
        table.getStyleClass().add("receive-table");
        detail.getStyleClass().add("receive-place");
        summary.getStyleClass().add("receive-place");
        model.list().chosen().subscribe(row -> detail.getChildren().setAll(card.of(row)));
        table.getChildren().setAll(totals, summary, list, detail);
        var page = new VBox(header(), place);
        page.getStyleClass().add("receive");
        setContent(page);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().add("beside");
        model.stage().subscribe(this::show);
        model.incoming().subscribe(this::show);
    }

    private PageHeader header() {
        var more = Controls.button("add-files", words.get("exchange.add"), this::chooseFiles);
        var clear = Controls.button("clear-files", words.get("exchange.clear"), model::clear);
        var undo = Controls.button("undo-import", words.get("exchange.undo"), model.latest()::undo);
        var apply = Controls.mainButton("apply", words.get("exchange.apply", 0), model::apply);
        model.incoming().subscribe(files -> {
            int ready = files.map(Incoming::taken).orElse(0);
            boolean aside = ready == 0
                    && files.map(all ->
                                    all.count(org.haversack.service.exchange.incoming.IncomingFile.State.REFUSED) > 0)
                            .orElse(false);
            var name = aside ? words.get("exchange.put-aside") : words.get("exchange.apply", ready);
            apply.setText(name);
            apply.setAccessibleText(name);
            apply.setDisable(ready == 0 && !aside);
        });
        shownIn(apply, ReceiveModel.Stage.SHOWN);
        shownIn(more, ReceiveModel.Stage.SHOWN);
        shownIn(clear, ReceiveModel.Stage.SHOWN, ReceiveModel.Stage.TAKEN);
        undo.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.latest().page().get().imports().isEmpty() && calm(),
                        model.latest().page(),
                        model.stage()));
        undo.managedProperty().bind(undo.visibleProperty());
        return new PageHeader(
                words.get("exchange.receive.title"), model.incoming().map(this::summary), more, clear, undo, apply);
    }

    private boolean calm() {
        var stage = model.stage().get();
        return stage != ReceiveModel.Stage.LOOKING && stage != ReceiveModel.Stage.TAKING;
    }

    private void shownIn(Button button, ReceiveModel.Stage... stages) {
        button.visibleProperty().bind(model.stage().map(now -> List.of(stages).contains(now)));
        button.managedProperty().bind(button.visibleProperty());
    }

    private String summary(Optional<Incoming> files) {
        return files.map(this::summary).orElse("");
    }

    /// 32 files; with where they lie, if that is the exchange folder.
    private String summary(Incoming all) {
        var count = words.get("exchange.files.count", all.files().size());
        var from = folder.folder().get();
        boolean arrived = from.isPresent()
                && all.files().stream().allMatch(file -> file.file().startsWith(from.get()));
        return arrived ? words.get("exchange.files.of-folder", count) : count;
    }

    private void show(ReceiveModel.Stage stage) {
        place.getChildren()
                .setAll(
                        switch (stage) {
                            case EMPTY -> empty();
                            case LOOKING, TAKING -> going(model.running().get());
                            case SHOWN, TAKEN -> table;
                        });
    }

    private Node empty() {
        var card = new Card(new EmptyState(
                Icon.RECEIVE,
                words.get("exchange.empty.title"),
                words.get("exchange.empty.do"),
                buttons(
                        Controls.mainButton("choose-files", words.get("exchange.choose.files"), this::chooseFiles),
                        Controls.button("choose-folder", words.get("exchange.choose.folder"), this::chooseFolder))));
        card.getStyleClass().add("drop-here");
        var both = new VBox(new FolderCard(folder, words).node(model::receive), card);
        both.getStyleClass().add("receive-table");
        return both;
    }

    private static FlowPane buttons(Button... all) {
        var row = new FlowPane(all);
        row.getStyleClass().add("buttons");
        return row;
    }

    private Node going(@Nullable Job<?> before) {
        var doing = Controls.text("");
        var part = new ProgressBar();
        part.setMaxWidth(Double.MAX_VALUE);
        part.setAccessibleText(words.get("exchange.progress"));
        var stop = Controls.button("stop-receiving", words.get("exchange.stop"), model::stop);
        var card = new Card(doing, part, buttons(stop));
        follow(before, doing, part);
        var follows = model.running().subscribe(job -> follow(job, doing, part));
        card.sceneProperty().subscribe((was, now) -> {
            if (was != null && now == null) {
                follows.unsubscribe();
            }
        });
        return card;
    }

    private static void follow(@Nullable Job<?> job, javafx.scene.control.Label doing, ProgressBar part) {
        if (job != null) {
            doing.textProperty().bind(job.step());
            part.progressProperty().bind(job.part());
        }
    }

    private void show(Optional<Incoming> files) {
        totals.getChildren().clear();
        summary.getChildren().clear();
        if (files.isEmpty()) {
            return;
        }
        said.totals(files.get()).forEach(mark -> totals.getChildren().add(new Badge(mark.words(), mark.tone())));
        var together = Controls.text(said.together(files.get()), "muted");
        together.setId("together");
        together.maxWidthProperty().bind(totals.widthProperty());
        totals.getChildren().add(together);
        if (files.get().applied()) {
            var sentences = said.afterwards(files.get());
            if (!sentences.isEmpty()) {
                var card = new Card();
                card.setId("import-summary");
                sentences.forEach(sentence -> card.with(Controls.text(sentence)));
                if (files.get().decisions() > 0) {
                    card.with(Controls.link(
                            "go-decide",
                            words.get("exchange.decide"),
                            () -> model.store().kit().go().accept(Destination.of(Place.CONFLICTS))));
                }
                summary.getChildren().setAll(card);
            }
        }
    }

    private void chooseFiles() {
        model.receive(choosing.files());
    }

    private void chooseFolder() {
        choosing.folder(Optional.empty()).ifPresent(folder -> model.receive(List.of(folder)));
    }

    /// Puts the keyboard where work begins.
    public void focus() {
        if (model.stage().get() == ReceiveModel.Stage.EMPTY) {
            Optional.ofNullable(lookup("#choose-files")).ifPresent(Node::requestFocus);
        } else {
            list.focusRows();
        }
    }
}
