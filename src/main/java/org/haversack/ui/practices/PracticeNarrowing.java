package org.haversack.ui.practices;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.haversack.domain.kind.Code;
import org.haversack.domain.practice.PracticeStage;
import org.haversack.service.desk.PracticeRow;
import org.haversack.ui.kit.Settings;
import org.haversack.ui.kit.lists.ListModel;

/// Narrows the list of practices down to a stage and a facilitator. Both are remembered.
final class PracticeNarrowing {
    private static final String STAGE = "practices.stage";
    private static final String FACILITATOR = "practices.facilitator";

    private final ListModel<PracticeRow> list;
    private final ObjectProperty<Optional<PracticeStage>> stage = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty facilitator = new SimpleStringProperty("");
    private final ObservableList<String> facilitators = FXCollections.observableArrayList();

    PracticeNarrowing(ListModel<PracticeRow> list, Settings settings) {
        this.list = list;
        stage.set(settings.get(STAGE).flatMap(code -> Code.find(PracticeStage.class, code)));
        facilitator.set(settings.get(FACILITATOR, ""));
        stage.subscribe(now -> settings.set(STAGE, now.map(PracticeStage::code).orElse("")));
        facilitator.subscribe(now -> settings.set(FACILITATOR, now));
        stage.subscribe(_ -> narrow());
        facilitator.subscribe(_ -> narrow());
        list.everything().addListener((ListChangeListener<PracticeRow>) _ -> look());
    }

    /// The facilitators there are; one whom nobody has any more is not chosen any more.
    private void look() {
        var names = list.everything().stream()
                .flatMap(row -> row.facilitators().stream())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
        if (!facilitators.equals(names)) {
            facilitators.setAll(names);
        }
        if (!facilitator.get().isEmpty() && !names.contains(facilitator.get())) {
            facilitator.set("");
        }
    }

    private void narrow() {
        var wanted = stage.get();
        var whose = facilitator.get();
        list.narrowing()
                .set(row -> (wanted.isEmpty()
                                || row.stage().filter(is -> is.is(wanted.get())).isPresent())
                        && (whose.isEmpty() || row.facilitators().contains(whose)));
    }

    ObjectProperty<Optional<PracticeStage>> stage() {
        return stage;
    }

    /// Whose practices; empty for everybody's.
    StringProperty facilitator() {
        return facilitator;
    }

    /// Everybody who has a practice, in order of name.
    ObservableList<String> facilitators() {
        return facilitators;
    }

    boolean several() {
        return facilitators.size() > 1;
    }

    /// Shows all again.
    void clear() {
        stage.set(Optional.empty());
        facilitator.set("");
    }
}
