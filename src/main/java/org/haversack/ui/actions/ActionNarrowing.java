package org.haversack.ui.actions;

import java.time.LocalDate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.haversack.merge.change.RecordId;
import org.haversack.service.desk.ActionRow;
import org.haversack.ui.kit.Settings;
import org.haversack.ui.kit.lists.ListModel;

/// Narrows the list of actions down to whose they are and when they are due. Both are remembered.
final class ActionNarrowing {
    /// Whose actions.
    enum Whose {
        ANYBODY,
        MINE,
        /// Those of people of the practices.
        PRACTICES,
        NOBODY
    }

    /// When they are due.
    enum When {
        ANY_TIME,
        THIS_WEEK,
        THIS_MONTH,
        NO_DAY
    }

    private static final String WHOSE = "actions.whose";
    private static final String WHEN = "actions.when";
    private static final int WEEK = 7;
    private static final int MONTH = 31;

    private final ListModel<ActionRow> list;
    private final RecordId me;
    private final java.util.function.Supplier<LocalDate> today;
    private final ObjectProperty<Whose> whose;
    private final ObjectProperty<When> when;

    ActionNarrowing(
            ListModel<ActionRow> list, RecordId me, java.util.function.Supplier<LocalDate> today, Settings settings) {
        this.list = list;
        this.me = me;
        this.today = today;
        whose = new SimpleObjectProperty<>(kept(Whose.class, settings.get(WHOSE, ""), Whose.ANYBODY));
        when = new SimpleObjectProperty<>(kept(When.class, settings.get(WHEN, ""), When.ANY_TIME));
        whose.subscribe(now -> settings.set(WHOSE, now.name()));
        when.subscribe(now -> settings.set(WHEN, now.name()));
        whose.subscribe(_ -> narrow());
        when.subscribe(_ -> narrow());
    }

    private static <E extends Enum<E>> E kept(Class<E> all, String name, E usual) {
        for (var one : all.getEnumConstants()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        return usual;
    }

    private void narrow() {
        var who = whose.get();
        var due = when.get();
        var day = today.get();
        list.narrowing().set(row -> is(row, who) && isDue(row, due, day));
    }

    private boolean is(ActionRow row, Whose who) {
        return switch (who) {
            case ANYBODY -> true;
            case MINE -> row.ownedBy(me);
            case PRACTICES -> row.ownerIds().stream().anyMatch(owner -> !owner.equals(me));
            case NOBODY -> row.ownerIds().isEmpty();
        };
    }

    private static boolean isDue(ActionRow row, When when, LocalDate today) {
        return switch (when) {
            case ANY_TIME -> true;
            case THIS_WEEK ->
                row.due().filter(day -> day.isBefore(today.plusDays(WEEK))).isPresent();
            case THIS_MONTH ->
                row.due().filter(day -> day.isBefore(today.plusDays(MONTH))).isPresent();
            case NO_DAY -> row.due().isEmpty();
        };
    }

    ObjectProperty<Whose> whose() {
        return whose;
    }

    ObjectProperty<When> when() {
        return when;
    }
}
