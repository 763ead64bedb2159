package org.haversack.ui.visits.wrapup;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.kind.Code;
import org.haversack.domain.practice.PaceSetter;
import org.haversack.domain.visit.Activity;
import org.haversack.domain.visit.AgendaItem;
import org.haversack.domain.visit.AgendaItemState;
import org.haversack.domain.visit.Barrier;
import org.haversack.domain.visit.HelpMode;
import org.haversack.domain.visit.Momentum;
import org.haversack.domain.visit.Visit;
import org.haversack.domain.visit.VisitState;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.service.visiting.WrappingUp;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.choices.ChoiceEntry;
import org.haversack.ui.kit.choices.ChoicesEntry;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.fields.DayEntry;
import org.haversack.ui.kit.fields.Form;
import org.haversack.ui.kit.fields.GuardedEntry;
import org.haversack.ui.kit.fields.MinutesEntry;
import org.haversack.ui.kit.fields.TextEntry;
import org.haversack.ui.kit.fields.TextModel;
import org.haversack.ui.kit.fields.TimeEntry;
import org.haversack.ui.kit.parts.Card;

/// The sections of the wrap-up that hold fields of the visit itself.
final class WrapUpSections {
    private static final int LEAST_LINES = 3;
    private static final int MOST_LINES = 12;

    private final WrapUpModel model;
    private final OpenStore store;
    private final Kit kit;
    private final Words words;
    private final List<Runnable> refreshers = new ArrayList<>();
    private final List<TextModel> texts = new ArrayList<>();
    private final AgreedSections agreed;

    WrapUpSections(WrapUpModel model, OpenStore store) {
        this.model = model;
        this.store = store;
        this.kit = store.kit();
        this.words = kit.words();
        this.agreed = new AgreedSections(model, store);
    }

    /// All cards, from top to bottom.
    List<Node> cards() {
        var visit = new VBox(happened(), agreed.node());
        var rest = new VBox(time(), how(), ending());
        for (var box : List.of(visit, rest)) {
            box.getStyleClass().add("visit-stack");
            box.disableProperty().bind(model.locked());
        }
        return List.of(visit, next(), rest);
    }

    /// The visit may be different now.
    void show() {
        refreshers.forEach(Runnable::run);
        agreed.show();
    }

    /// Saves what is being typed.
    void leave() {
        texts.forEach(TextModel::leave);
    }

    private Node happened() {
        var visit = model.visit();
        var summary = store.texts()
                .field(
                        Visit.KIND,
                        visit.id().id(),
                        "summary",
                        visit.content().summary(),
                        Operation.of("wrapup.did.summary", model.title()));
        texts.add(summary);
        refreshers.add(() -> summary.show(model.visit().content().summary()));
        var form = new Form();
        for (var item : model.shown().sheet().agenda()) {
            form.add(agreed.minutes(item, refreshers));
        }
        return Card.titled(words.get("wrapup.happened"))
                .with(
                        TextEntry.area("summary", words.get("wrapup.summary"), summary, words, LEAST_LINES, MOST_LINES),
                        form,
                        notReached());
    }

    /// What becomes of the items nobody came to.
    private Node notReached() {
        var form = new Form();
        var all = new VBox(Controls.text(words.get("wrapup.not-reached"), "muted"), form);
        all.getStyleClass().add("captured-lines");
        for (var item : model.shown().sheet().agenda()) {
            var id = item.id().id();
            var entry = new ChoiceEntry<>(
                    "not-reached-" + id,
                    item.title(),
                    kit,
                    List.of(AgendaItemState.PARKED, AgendaItemState.SKIPPED),
                    false);
            entry.onChosen(now -> model.save(List.of(Edit.put(
                    AgendaItem.KIND,
                    id,
                    new FieldWrites()
                            .code("state", now.flatMap(one -> one.known()).orElse(AgendaItemState.PARKED))))));
            form.add(entry);
            refreshers.add(() -> {
                var here = WrappingUp.notReached(model.shown().sheet()).stream()
                        .filter(one -> one.id().id().equals(id))
                        .findFirst();
                entry.setVisible(here.isPresent());
                entry.setManaged(here.isPresent());
                here.ifPresent(one -> entry.show(Optional.of(one.state()
                        .filter(state -> state.is(AgendaItemState.SKIPPED))
                        .orElseGet(() -> Choice.of(AgendaItemState.PARKED)))));
            });
        }
        refreshers.add(() -> {
            all.setVisible(!WrappingUp.notReached(model.shown().sheet()).isEmpty());
            all.setManaged(all.isVisible());
        });
        return all;
    }

    private Node next() {
        var proposal =
                model.shown().next().flatMap(Visit::start).orElse(model.shown().proposal());
        var about = Controls.text("", "muted");
        about.setId("next-about");
        var day = new DayEntry("next-day", words.get("wrapup.next.day"), kit);
        day.show(Optional.of(proposal.toLocalDate()));
        var time = new TimeEntry("next-time", words.get("wrapup.next.time"), kit);
        time.show(Optional.of(proposal.toLocalTime()));
        var plan = Controls.button(
                "next-plan",
                words.get("wrapup.next.plan"),
                () -> day.value()
                        .get()
                        .ifPresent(on -> model.next(on.atTime(time.value().get().orElse(LocalTime.of(9, 0))))));
        refreshers.add(() -> {
            var next = model.shown().next().flatMap(Visit::start);
            about.setText(next.map(at -> words.get("wrapup.next.is", kit.days().moment(at)))
                    .orElseGet(() -> words.get("wrapup.next.none")));
            plan.setText(words.get(next.isPresent() ? "wrapup.next.move" : "wrapup.next.plan"));
            plan.setAccessibleText(plan.getText());
        });
        return Card.titled(words.get("wrapup.next")).with(about, new Form().add(day, time), plan);
    }

    private Node time() {
        var last = model.shown().lastTravel();
        var form = new Form()
                .add(
                        minutes(
                                "contactMinutes",
                                "wrapup.time.contact",
                                one -> one.time().contactMinutes()),
                        minutes(
                                "travelMinutes",
                                "wrapup.time.travel",
                                one -> one.time().travelMinutes().isPresent()
                                        ? one.time().travelMinutes()
                                        : last),
                        minutes(
                                "preparationMinutes",
                                "wrapup.time.preparation",
                                one -> one.time().preparationMinutes()),
                        minutes(
                                "followUpMinutes",
                                "wrapup.time.follow-up",
                                one -> one.time().followUpMinutes()),
                        minutes(
                                "practiceStaffMinutes",
                                "wrapup.time.staff",
                                one -> one.time().practiceStaffMinutes()));
        return Card.titled(words.get("wrapup.time")).with(form);
    }

    private MinutesEntry minutes(String field, String key, Function<Visit, OptionalInt> value) {
        var entry = new MinutesEntry(field, words.get(key), kit);
        entry.onChosen(now -> model.put(new FieldWrites().number(field, now.orElse(null))));
        refreshers.add(() -> entry.show(WrapUpModel.boxed(value.apply(model.visit()))));
        return entry;
    }

    private Node how() {
        var momentum = new ChoiceEntry<>("momentum", words.get("wrapup.momentum"), kit, Momentum.class);
        momentum.onChosen(now -> model.put(new FieldWrites()
                .code("momentum", now.flatMap(one -> one.known()).orElse(null))));
        refreshers.add(() -> momentum.show(model.visit().content().momentum()));
        return Card.titled(words.get("wrapup.how"))
                .with(
                        choices(
                                "help",
                                "wrapup.help",
                                HelpMode.class,
                                one -> one.content().help()),
                        choices(
                                "activity",
                                "wrapup.activity",
                                Activity.class,
                                one -> one.content().activities()),
                        choices(
                                "barrier",
                                "wrapup.barrier",
                                Barrier.class,
                                one -> one.content().barriers()),
                        new Form().add(agreed.engagement(refreshers), momentum));
    }

    private <E extends Enum<E> & Code> Node choices(
            String set, String key, Class<E> list, Function<Visit, List<Choice<E>>> value) {
        var entry = new ChoicesEntry<>(set, words.get(key), kit, list);
        entry.onChosen(now -> model.put(new FieldWrites().members(set, codes(value.apply(model.visit())), codes(now))));
        refreshers.add(() -> entry.show(Set.copyOf(value.apply(model.visit()))));
        return entry;
    }

    private static <E extends Enum<E> & Code> List<String> codes(java.util.Collection<Choice<E>> of) {
        return of.stream().map(Choice::code).collect(Collectors.toList());
    }

    private Node ending() {
        var state = new ChoiceEntry<>(
                "ending", words.get("wrapup.ending"), kit, List.of(VisitState.HELD, VisitState.SHORTENED), false);
        state.show(Optional.of(Choice.of(model.ending().get())));
        state.onChosen(now -> now.flatMap(one -> one.known()).ifPresent(model.ending()::set));
        var pace = new ChoiceEntry<>("pace", words.get("wrapup.pace"), kit, PaceSetter.class);
        pace.show(model.pace().get().map(Choice::of));
        pace.onChosen(now -> model.pace().set(now.flatMap(one -> one.known())));
        var reason = new GuardedEntry("reason", words.get("wrapup.reason"), model.reason(), words);
        var why = new VBox(new Form().add(reason, pace));
        model.ending().subscribe(now -> {
            why.setVisible(now == VisitState.SHORTENED);
            why.setManaged(why.isVisible());
        });
        refreshers.add(() -> state.setDisable(model.over()));
        return Card.titled(words.get("wrapup.outcome")).with(state, why);
    }
}
