package org.haversack.service.today;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.haversack.domain.people.Person;
import org.haversack.domain.plan.Question;
import org.haversack.domain.plan.QuestionState;
import org.haversack.domain.practice.Staff;
import org.haversack.domain.visit.AgendaItem;
import org.haversack.domain.visit.VisitState;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.report.momentum.Momentum;
import org.haversack.service.Workplace;
import org.haversack.service.desk.Rows;
import org.haversack.service.desk.VisitRow;
import org.haversack.service.plan.Reminders;
import org.haversack.store.lookup.DayBook;
import org.haversack.store.lookup.StoredRecord;

/// Reads what is on today. Used on the thread of the store.
public final class TodayService {
    /// Actions due within this many days are shown.
    public static final int DAYS_AHEAD = 7;

    private static final int MOST_ACTIONS = 100;
    private static final int MOST_REMINDERS = 20;

    private final Workplace workplace;
    private final Rows rows;
    private final DayBook book;

    public TodayService(Workplace workplace) {
        this.workplace = workplace;
        this.rows = new Rows(workplace);
        this.book = workplace.store().listing().dayBook();
    }

    /// Everything the first screen shows.
    ///
    /// @param week the day a week begins
    public Today read(DayOfWeek week) {
        var now = LocalDateTime.now(workplace.clock());
        var day = now.toLocalDate();
        var practices = book.practices(now.toString());
        var due = due(day);
        var reminders = new Reminders(workplace).today();
        return new Today(
                day,
                visits(day, practices),
                due.stream().limit(MOST_ACTIONS).toList(),
                due.size() > MOST_ACTIONS,
                reminders.stream().limit(MOST_REMINDERS).toList(),
                reminders.size(),
                new Attention(workplace).of(practices, day),
                practices.size(),
                answers(),
                total(day, week),
                workplace.store().listing().counts(day.toString()).unsent());
    }

    /// How a practice goes on; empty if it has left the programme or is not known.
    public Optional<Momentum> momentum(RecordId practice) {
        var now = LocalDateTime.now(workplace.clock());
        return Attention.of(practice, book.practices(now.toString()), now.toLocalDate());
    }

    private WeekTotal total(LocalDate day, DayOfWeek week) {
        var from = day.with(TemporalAdjusters.previousOrSame(week));
        var total = book.total(from.toString(), day.plusDays(1).toString());
        return new WeekTotal(total.visits(), total.contacts(), total.minutes());
    }

    private List<DueAction> due(LocalDate day) {
        return book
                .due(
                        workplace.identity().person().text(),
                        day.plusDays(DAYS_AHEAD).toString(),
                        MOST_ACTIONS + 1)
                .stream()
                .map(line -> new DueAction(
                        new RecordId(line.id()),
                        new RecordId(line.practice()),
                        line.practiceName(),
                        line.code(),
                        line.title(),
                        Rows.parsed(line.due(), LocalDate::parse),
                        line.owners(),
                        line.mine()))
                .toList();
    }

    private List<DayVisit> visits(LocalDate day, List<DayBook.PracticeLine> practices) {
        Map<String, DayBook.PracticeLine> byId =
                practices.stream().collect(Collectors.toMap(DayBook.PracticeLine::id, Function.identity()));
        return book.visits(day.toString(), day.plusDays(1).toString()).stream()
                .map(rows::of)
                .filter(row -> row.state()
                        .filter(state -> state.is(VisitState.RESCHEDULED))
                        .isEmpty())
                .map(row ->
                        visit(row, Optional.ofNullable(byId.get(row.practice().text()))))
                .toList();
    }

    private DayVisit visit(VisitRow row, Optional<DayBook.PracticeLine> practice) {
        var space = new SpaceId(row.practice().text());
        var lookup = workplace.store().lookup();
        return new DayVisit(
                row,
                lookup.in(space, Staff.KIND).stream()
                        .map(record -> Staff.KIND.read(record.fields()))
                        .filter(staff -> (staff.leader() || staff.champion())
                                && staff.leftOn().isEmpty())
                        .sorted(Comparator.comparing(staff -> !staff.leader()))
                        .map(Staff::name)
                        .toList(),
                lookup.where(AgendaItem.KIND, "visit", row.id().text()).size(),
                workplace.store().listing().dayBook().open(space),
                practice.filter(line -> line.cancelled() > 0).isPresent());
    }

    private List<Answer> answers() {
        return workplace.store().lookup().where(Question.KIND, "state", QuestionState.ANSWERED.code()).stream()
                .map(this::answer)
                .filter(answer -> !answer.answer().isBlank())
                .sorted(Comparator.comparing((Answer answer) -> answer.on().orElse(LocalDate.MIN))
                        .reversed())
                .toList();
    }

    private Answer answer(StoredRecord record) {
        var question = Question.KIND.read(record.fields());
        return new Answer(
                record.id(),
                record.space(),
                question.text(),
                question.answer(),
                question.answeredBy()
                        .flatMap(ref -> workplace.roster().person(ref.id()))
                        .map(Person::name)
                        .orElse(""),
                question.answeredOn());
    }
}
