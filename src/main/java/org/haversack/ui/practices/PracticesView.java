package org.haversack.ui.practices;

import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.haversack.domain.practice.PracticeStage;
import org.haversack.service.desk.PracticeRow;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.EmptyState;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.PageHeader;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.lists.Beside;
import org.haversack.ui.kit.lists.ListModel;
import org.haversack.ui.kit.lists.ListPane;
import org.haversack.ui.kit.lists.NarrowChoice;

/// The list of practices with the chosen one beside it.
final class PracticesView extends BorderPane {
    private final ListPane<PracticeRow> list;
    private final PracticesModel model;
    private final Words words;

    PracticesView(PracticesModel model, Kit kit) {
        this.model = model;
        this.words = kit.words();
        list = new ListPane<>(
                        "practices", model.browse().list(), model.columns(), words, state -> empty(state, model, words))
                .onEnter(row -> model.goToPage(row.id()))
                .remember(kit.settings());
        narrowing();
        var beside = new Beside(
                new PageHeader(
                        words.get("practices.title"),
                        model.summary(),
                        Controls.button("import-practices", words.get("practices.import"), this::importList),
                        Controls.mainButton("new-practice", words.get("practices.new"), this::create)),
                list);
        var facts = new PracticeFacts(model, kit);
        model.browse().page().subscribe(page -> {
            if (page == null) {
                beside.show(Controls.text(words.get("practices.choose"), "muted", "choose"));
            } else {
                beside.show(facts.of(page));
            }
        });
        setCenter(beside);
        var fresh = new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (fresh.match(event)) {
                create();
                event.consume();
            }
        });
    }

    private void narrowing() {
        var narrowing = model.narrowing();
        var stage = new Label(words.get("practices.stage"));
        var stages = FXCollections.<Optional<PracticeStage>>observableArrayList();
        for (var one : PracticeStage.values()) {
            stages.add(Optional.of(one));
        }
        list.narrowedBy(
                stage,
                new NarrowChoice<>(
                        "by-stage",
                        stage,
                        Optional.empty(),
                        stages,
                        one -> one.map(words::of).orElseGet(() -> words.get("practices.any-stage")),
                        narrowing.stage()));
        var whose = new Label(words.get("practices.facilitator"));
        var who = new NarrowChoice<>(
                "by-facilitator",
                whose,
                "",
                narrowing.facilitators(),
                name -> name.isEmpty() ? words.get("practices.anybody") : name,
                narrowing.facilitator());
        list.narrowedBy(whose, who);
        var both = who.getParent();
        narrowing.facilitators().subscribe(() -> show(both, narrowing.several()));
        show(both, narrowing.several());
    }

    private static void show(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    void create() {
        NewPractice.open(model.store());
    }

    void importList() {
        new ImportSheet(new ImportModel(model.store()), words)
                .show(model.store().sheets());
    }

    private static Node empty(ListModel.State state, PracticesModel model, Words words) {
        return switch (state) {
            case NOTHING_YET ->
                new EmptyState(Icon.PRACTICES, words.get("practices.nothing.title"), words.get("practices.nothing.do"));
            case NOTHING_HERE ->
                new EmptyState(
                        Icon.PRACTICES,
                        words.get("practices.none-here.title"),
                        words.get("practices.none-here.do"),
                        Controls.button("all-practices", words.get("practices.show-all"), model.narrowing()::clear));
            default ->
                ListPane.usualEmpty(
                        state, words, () -> model.browse().list().filter().set(""));
        };
    }

    void focusRows() {
        list.focusRows();
    }
}
