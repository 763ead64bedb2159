package org.haversack.ui.visits;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.haversack.merge.change.RecordId;
import org.haversack.service.desk.VisitPage;
import org.haversack.service.desk.VisitRow;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.visits.planning.VisitMoves;
import org.jspecify.annotations.Nullable;

/// The visits of a week or a month, the day and the visit that the keyboard is on.
final class CalendarModel {
    private static final int WEEK = 7;
    private static final int WEEKS_OF_MONTH = 6;

    private final OpenStore store;
    private final Kit kit;
    private final VisitMoves moves;
    private final ObjectProperty<LocalDate> day;
    private final ReadOnlyObjectWrapper<List<VisitRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable VisitRow> focused = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable VisitPage> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper readings = new ReadOnlyIntegerWrapper();
    private Look look = Look.WEEK;
    private int asked;

    CalendarModel(OpenStore store) {
        this.store = store;
        this.kit = store.kit();
        this.moves = new VisitMoves(store);
        this.day = new SimpleObjectProperty<>(kit.days().today());
    }

    /// Shows a week or a month.
    void show(Look as) {
        look = as;
        read();
    }

    /// Reads what is shown anew.
    void read() {
        int now = ++asked;
        var from = from();
        var until = until();
        kit.work()
                .job(kit.words().get("visits.reading"), _ -> store.desk().visits(from, until))
                .then(found -> {
                    if (now == asked) {
                        took(found);
                    }
                })
                .start();
    }

    private void took(List<VisitRow> found) {
        var before = focused.get();
        rows.set(found);
        focus(
                before == null
                        ? null
                        : found.stream()
                                .filter(row -> row.id().equals(before.id()))
                                .findFirst()
                                .orElse(null));
        readings.set(readings.get() + 1);
    }

    /// Grows whenever what is shown was read anew, be it the same as before.
    ReadOnlyIntegerProperty readings() {
        return readings.getReadOnlyProperty();
    }

    /// The first day that is shown.
    LocalDate from() {
        var first = look == Look.MONTH ? day.get().withDayOfMonth(1) : day.get();
        return first.with(TemporalAdjusters.previousOrSame(kit.settings().weekStart()));
    }

    /// The day after the last that is shown.
    LocalDate until() {
        return from().plusDays(look == Look.MONTH ? (long) WEEK * WEEKS_OF_MONTH : WEEK);
    }

    /// `9 – 15 Mar 2026 · week 11`, or `March 2026`.
    String title() {
        if (look == Look.MONTH) {
            return formatted("visits.month", YearMonth.from(day.get()).atDay(1));
        }
        var last = until().minusDays(1);
        var begin = from().getMonth() == last.getMonth() ? "visits.week.day" : "visits.week.day-month";
        return kit.words()
                .get(
                        "visits.week.title",
                        formatted(begin, from()),
                        formatted("visits.week.last", last),
                        day.get().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private String formatted(String key, LocalDate date) {
        return DateTimeFormatter.ofPattern(kit.words().get(key), kit.words().locale())
                .format(date);
    }

    /// The week or month before, or after.
    void turn(int by) {
        go(look == Look.MONTH ? day.get().plusMonths(by) : day.get().plusWeeks(by));
    }

    void today() {
        go(kit.days().today());
    }

    LocalDate now() {
        return kit.days().today();
    }

    /// Puts the keyboard on a day, and on its first visit.
    void go(LocalDate to) {
        boolean shown = !to.isBefore(from()) && to.isBefore(until()) && sameMonth(to);
        day.set(to);
        if (shown) {
            focus(on(to).stream().findFirst().orElse(null));
        } else {
            focus(null);
            read();
        }
    }

    private boolean sameMonth(LocalDate to) {
        return look != Look.MONTH || YearMonth.from(to).equals(YearMonth.from(day.get()));
    }

    /// Puts the keyboard on a visit.
    void focus(@Nullable VisitRow row) {
        focused.set(row);
        if (row == null) {
            page.set(null);
            return;
        }
        row.start().ifPresent(at -> day.set(at.toLocalDate()));
        kit.work()
                .job(kit.words().get("visits.reading"), _ -> store.desk().visit(row.id()))
                .then(found -> {
                    var now = focused.get();
                    if (now != null && now.id().equals(row.id())) {
                        page.set(found.orElse(null));
                    }
                })
                .start();
    }

    /// The visit before or after on the same day.
    void step(int by) {
        var all = on(day.get());
        if (!all.isEmpty()) {
            focus(all.get(Math.clamp(all.indexOf(focused.get()) + (long) by, 0, all.size() - 1)));
        }
    }

    /// Shows the day of a visit, with the keyboard on it.
    void goTo(RecordId visit) {
        kit.work()
                .job(kit.words().get("visits.reading"), _ -> store.desk().visit(visit))
                .then(found -> found.ifPresent(one -> {
                    focused.set(one.row());
                    one.row().start().ifPresent(at -> day.set(at.toLocalDate()));
                    page.set(one);
                    read();
                }))
                .start();
    }

    /// The visits of a day, in order of time.
    List<VisitRow> on(LocalDate date) {
        return rows.get().stream()
                .filter(row ->
                        row.start().filter(at -> at.toLocalDate().equals(date)).isPresent())
                .toList();
    }

    /// Moves the visit that the keyboard is on.
    void move(int days, int minutes) {
        var row = focused.get();
        if (row != null) {
            row.start().ifPresent(at -> moveTo(row, at.plusDays(days).plusMinutes(minutes)));
        }
    }

    /// Moves a visit that is planned; what was held stays where it was.
    void moveTo(VisitRow row, LocalDateTime start) {
        if (!row.planned()) {
            store.notices().say(kit.words().get("visits.move.not-planned"));
        } else if (!row.start().equals(Optional.of(start))) {
            day.set(start.toLocalDate());
            moves.move(row.id(), row.practiceName(), start);
        }
    }

    ReadOnlyObjectProperty<List<VisitRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    ObjectProperty<LocalDate> day() {
        return day;
    }

    ReadOnlyObjectProperty<@Nullable VisitRow> focused() {
        return focused.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable VisitPage> page() {
        return page.getReadOnlyProperty();
    }

    Look look() {
        return look;
    }

    Locale locale() {
        return kit.words().locale();
    }

    /// `09:00 Birchwood Family Practice`.
    String words(VisitRow row) {
        var name = row.practiceName().isEmpty() ? kit.words().get("kit.unknown-practice") : row.practiceName();
        return row.start()
                .map(at -> kit.words().get("visits.block", clock(at), name))
                .orElse(name);
    }

    String clock(LocalDateTime at) {
        return DateTimeFormatter.ofPattern(kit.words().get("kit.days.time"), locale())
                .format(at);
    }

    /// What is read out of where the keyboard is.
    String readOut() {
        var row = focused.get();
        var on = kit.days().calendar(day.get());
        return row == null
                ? kit.words().get("visits.calendar.free", on)
                : kit.words().get("visits.calendar.on", on, words(row), row.title());
    }

    /// `Mon 9`.
    String dayName(LocalDate date) {
        return formatted("visits.week.head", date);
    }
}
