package org.haversack.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.visit.Barrier;
import org.haversack.domain.visit.VisitMode;
import org.haversack.merge.change.RecordId;
import org.haversack.ui.ModelKit;
import org.haversack.ui.Screens;
import org.haversack.ui.kit.choices.Candidate;
import org.haversack.ui.kit.choices.ChoiceEntry;
import org.haversack.ui.kit.choices.ChoicesEntry;
import org.haversack.ui.kit.choices.RecordEntry;
import org.haversack.ui.kit.choices.RecordsEntry;
import org.haversack.ui.kit.fields.DayEntry;
import org.haversack.ui.kit.fields.Form;
import org.haversack.ui.kit.fields.Guard;
import org.haversack.ui.kit.fields.Guarding;
import org.haversack.ui.kit.fields.Holding;
import org.haversack.ui.kit.fields.MinutesEntry;
import org.haversack.ui.kit.fields.Remembered;
import org.haversack.ui.kit.fields.Saver;
import org.haversack.ui.kit.fields.TextEntry;
import org.haversack.ui.kit.fields.TextModel;
import org.haversack.ui.kit.fields.TimeEntry;
import org.haversack.ui.kit.overlay.NoticesModel;
import org.haversack.ui.kit.overlay.OverlayHost;
import org.haversack.ui.kit.parts.Card;
import org.haversack.ui.kit.parts.MinutesBar;
import org.haversack.ui.kit.parts.Stat;
import org.haversack.ui.kit.parts.Tabs;
import org.haversack.ui.kit.window.Sheet;
import org.haversack.ui.kit.work.HandPause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// All reusable parts on one scene, at every text size and in both schemes: nothing is cut off, and pictures
/// are in `target/screens`.
class GalleryTest {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 700;
    private static final RecordId KIM = id(1);
    private static final RecordId LUND = id(2);
    private static final RecordId JO = id(3);

    private final Kit kit = new ModelKit().kit;
    private final HandPause time = new HandPause();

    private static RecordId id(int number) {
        return new RecordId("0196a000-0000-7000-8000-00000000000" + number);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_cut_off_whatever_the_text_size_and_scheme(TextSize size) throws Exception {
        var wrong = new TreeSet<String>();
        Screens.onScreen(() -> {
            for (var scheme : ColorScheme.values()) {
                shots().forEach((name, content) -> {
                    var scene = scene(content.get(), size, scheme);
                    Screens.picture(
                            scene, ("kit-" + name + "-" + scheme + "-" + size.percent()).toLowerCase(Locale.ROOT));
                    cut(scene).forEach(words -> wrong.add(name + ": " + words));
                });
            }
            return null;
        });
        assertEquals(Set.of(), wrong);
    }

    @Test
    void every_control_has_a_name_and_every_field_a_label() throws Exception {
        var wrong = Screens.onScreen(() -> {
            var found = new TreeSet<String>();
            shots().forEach((name, content) -> Looking.unnamed(scene(content.get(), TextSize.NORMAL, ColorScheme.LIGHT))
                    .forEach(node -> found.add(name + ": " + node)));
            return found;
        });
        assertEquals(Set.of(), wrong);
    }

    private static Scene scene(OverlayHost host, TextSize size, ColorScheme scheme) {
        var scene = new Scene(host, WIDTH, HEIGHT);
        var theme = new Theme(new SimpleObjectProperty<>(scheme));
        theme.textSize().set(size);
        theme.dress(scene);
        Screens.settle(scene);
        return scene;
    }

    private Map<String, Supplier<OverlayHost>> shots() {
        var shots = new TreeMap<String, Supplier<OverlayHost>>();
        shots.put("fields", () -> host(page(fields())));
        shots.put("choices", () -> host(page(choices())));
        shots.put("parts", () -> host(page(parts())));
        shots.put("sheet", () -> {
            var host = host(page(parts()));
            host.show(Sheet.of("log", "Log a contact", fields())
                    .with(
                            Controls.button("not", "Leave it", () -> {}),
                            Controls.mainButton("log-it", "Log it", () -> {})));
            return host;
        });
        shots.put("notices", () -> {
            var notices = new NoticesModel(time);
            var host = new OverlayHost(page(parts()), notices, kit.words());
            notices.say("Action done.", "Undo", () -> {});
            notices.say("The visit of Birchwood Family Practice on Tuesday 10 March is in the calendar file now.");
            return host;
        });
        return shots;
    }

    private OverlayHost host(Node content) {
        return new OverlayHost(content, new NoticesModel(time), kit.words());
    }

    private static Node page(Node... content) {
        var page = new VBox(content);
        page.getStyleClass().add("page");
        page.setSpacing(12);
        var scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private TextModel text(String text) {
        Guard guard =
                typed -> typed.contains("070761") ? List.of(new Guard.Finding("cpr", 0, typed.length())) : List.of();
        return new TextModel(
                text,
                time,
                (typed, done) -> done.accept(
                        typed.contains("!")
                                ? new Saver.Saved.Refused("This was not saved: somebody else deleted the visit.")
                                : new Saver.Saved.Done()),
                new Guarding("f", guard, Remembered.forNow("s"), Holding.none(), kit.words()));
    }

    private Form fields() {
        var refused = text("");
        var held = text("");
        var day = new DayEntry("day", "Due", kit, typed -> Optional.empty());
        day.show(Optional.of(LocalDate.of(2026, 3, 13)));
        var wrong = new MinutesEntry("wrong", "Minutes on the road", kit);
        var at = new TimeEntry("at", "Begins", kit);
        at.show(Optional.of(LocalTime.of(9, 0)));
        var minutes = new MinutesEntry("minutes", "Minutes on site", kit);
        minutes.show(Optional.of(90));
        var form = new Form()
                .add(TextEntry.line("title", "Title", text("Monthly follow-up"), kit.words()), day, at, minutes, wrong)
                .add(TextEntry.line("refused", "Purpose", refused, kit.words()))
                .section("What was said")
                .wide(
                        TextEntry.area(
                                "notes",
                                "Notes",
                                text("MAs repeated 31 of 40 high readings last week (78 %). Missed ones were mostly at"
                                        + " late clinic, cuff in other room.\nKim suggests second cuff on trolley."),
                                kit.words(),
                                2,
                                6),
                        TextEntry.area("held", "Summary", held, kit.words(), 1, 4));
        refused.text().set("Gone!");
        refused.leave();
        held.text().set("About 070761-4285, who came twice");
        held.leave();
        ((javafx.scene.control.TextField) wrong.lookup("#wrong")).setText("quite long");
        wrong.lookup("#wrong").fireEvent(new javafx.event.ActionEvent());
        return form;
    }

    private Form choices() {
        var people = List.of(
                new Candidate(KIM, "Kim Møller", "MA lead"),
                new Candidate(LUND, "Dr Lund", "leader"),
                new Candidate(JO, "Jo Frank", "nurse"));
        var mode = new ChoiceEntry<>("mode", "Mode", kit, VisitMode.class);
        mode.show(Optional.of(Choice.of(VisitMode.IN_PERSON)));
        var newer = new ChoiceEntry<>("newer", "Mode of the other visit", kit, VisitMode.class);
        newer.show(Optional.of(Choice.read(VisitMode.class, "hologram")));
        var none = new ChoiceEntry<>("none", "Mode of none", kit, VisitMode.class);
        var barriers = new ChoicesEntry<>("barriers", "Barriers", kit, Barrier.class);
        barriers.show(Set.of(Choice.of(Barrier.WORKLOAD), Choice.read(Barrier.class, "flood")));
        var owner = new RecordEntry("owner", "Owner", kit);
        owner.candidates(people);
        owner.show(Optional.of(KIM));
        var met = new RecordsEntry("met", "People met", kit);
        met.candidates(people);
        met.show(Set.of(LUND, JO));
        return new Form().add(mode, newer, none, owner).wide(barriers, met);
    }

    private Node parts() {
        var bar = new MinutesBar(kit.words());
        bar.show(262, 360);
        var over = new MinutesBar(kit.words());
        over.show(18, 15);
        var card = Card.titled("Planned and delivered")
                .beside(new Badge("1 overdue", Tone.BAD))
                .actions(Controls.button("all", "All of them", () -> {}))
                .with(new Stat("3 / 3", "visits due this quarter"), new Stat("73 %", "of 360 minutes"), bar, over);
        var tabs = new Tabs("practice-tabs");
        for (var words : List.of("Overview", "Visits 5", "Action plan 8", "Strategies 6 of 35", "Assessments 3")) {
            tabs.add(words.substring(0, 3).toLowerCase(Locale.ROOT), words, () -> new VBox(card));
        }
        tabs.add("exp", "Expectations", VBox::new).add("his", "History", VBox::new);
        return tabs;
    }

    /// The words that are not drawn in full, and those that leave the window at its sides.
    private static List<String> cut(Scene scene) {
        var wrong = new java.util.ArrayList<String>();
        for (var node : Screens.seen(scene, Labeled.class::isInstance)) {
            var labeled = (Labeled) node;
            labeled.getChildrenUnmodifiable().stream()
                    .filter(child -> child instanceof Text && child.isVisible())
                    .filter(child -> labeled.getText() != null
                            && !((Text) child).getText().replace("\n", " ").equals(labeled.getText())
                            && child.getStyleClass().contains("text"))
                    .forEach(child -> wrong.add(labeled.getText() + " is drawn as " + ((Text) child).getText()));
            if (node.localToScene(node.getLayoutBounds()).getMaxX() > scene.getWidth() + 1) {
                wrong.add(labeled.getText() + " leaves the window");
            }
        }
        return wrong;
    }
}
