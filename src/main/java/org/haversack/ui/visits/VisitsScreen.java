package org.haversack.ui.visits;

import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import org.haversack.merge.change.RecordId;
import org.haversack.ui.kit.Command;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Screen;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.visits.planning.PlanSheet;
import org.jspecify.annotations.Nullable;

/// The visits: as a list, a week or a month.
public final class VisitsScreen implements Screen {
    private final OpenStore store;
    private final VisitsModel model;
    private final Kit kit;
    private @Nullable VisitsView view;

    public VisitsScreen(OpenStore store) {
        this.store = store;
        this.model = new VisitsModel(store);
        this.kit = store.kit();
    }

    @Override
    public Parent node() {
        return view();
    }

    private VisitsView view() {
        var made = view;
        if (made == null) {
            made = new VisitsView(model, kit);
            view = made;
        }
        return made;
    }

    @Override
    public void show() {
        model.show();
    }

    /// Shows a visit; for a practice, plans one there.
    @Override
    public void show(RecordId record) {
        var desk = store.desk();
        kit.work()
                .job(
                        kit.words().get("visits.reading"),
                        _ -> desk.visit(record).isEmpty()
                                && desk.practice(record).isPresent())
                .then(isPractice -> {
                    if (isPractice) {
                        PlanSheet.open(store, Optional.of(record), Optional.empty());
                    } else {
                        model.show(record);
                    }
                })
                .start();
    }

    @Override
    public void leave() {
        model.leave();
    }

    @Override
    public void focus() {
        view().focusVisits();
    }

    @Override
    public List<Command> commands() {
        var words = kit.words();
        return List.of(
                new Command("plan-visit", words.get("visits.plan.title"), words.get("visits.plan.keys"), model::plan),
                new Command("visits-list", words.get("visits.command.list"), "", () -> model.look(Look.LIST)),
                new Command("visits-week", words.get("visits.command.week"), "", () -> model.look(Look.WEEK)),
                new Command("visits-month", words.get("visits.command.month"), "", () -> model.look(Look.MONTH)));
    }
}
