package org.haversack.service.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.kind.Code;
import org.haversack.domain.kind.Ref;
import org.haversack.domain.people.Person;
import org.haversack.domain.plan.Action;
import org.haversack.domain.plan.ActionStatus;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.practice.PracticeStage;
import org.haversack.domain.practice.Staff;
import org.haversack.domain.visit.Visit;
import org.haversack.domain.visit.VisitMode;
import org.haversack.domain.visit.VisitState;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.service.Workplace;
import org.haversack.store.lookup.Listing;
import org.haversack.store.lookup.StoredRecord;

/// Makes the rows of lists, from what the store lists and from single records.
public final class Rows {
    /// Actions to be done first, the first due at the top; then the finished ones, the latest first.
    public static final Comparator<ActionRow> ACTIONS_IN_ORDER = Comparator.comparing((ActionRow row) -> !row.open())
            .thenComparing(row -> row.open() ? row.due().orElse(LocalDate.MAX) : LocalDate.MIN)
            .thenComparing(row -> row.doneOn().orElse(LocalDate.MIN), Comparator.reverseOrder())
            .thenComparing(ActionRow::practiceName, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(ActionRow::id);

    private final Workplace workplace;

    public Rows(Workplace workplace) {
        this.workplace = workplace;
    }

    /// Visits ahead first, the next one at the top; then the past ones, the latest at the top.
    Comparator<VisitRow> visitsInOrder() {
        var today = workplace.today();
        return Comparator.comparing((VisitRow row) -> !row.ahead(today))
                .thenComparing(row -> row.ahead(today) ? row.start().orElse(LocalDateTime.MAX) : LocalDateTime.MIN)
                .thenComparing(row -> row.start().orElse(LocalDateTime.MIN), Comparator.reverseOrder())
                .thenComparing(VisitRow::practiceName, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(VisitRow::id);
    }

    PracticeRow of(Listing.PracticeLine line, List<String> facilitators) {
        return new PracticeRow(
                new RecordId(line.id()),
                line.name(),
                line.code(),
                line.city(),
                choice(PracticeStage.class, line.stage()),
                parsed(line.next(), LocalDateTime::parse),
                parsed(line.last(), LocalDateTime::parse),
                line.open(),
                line.overdue(),
                line.archived(),
                facilitators);
    }

    public VisitRow of(Listing.VisitLine line) {
        return new VisitRow(
                new RecordId(line.id()),
                new RecordId(line.practice()),
                line.practiceName(),
                line.title(),
                parsed(line.start(), LocalDateTime::parse),
                line.minutes(),
                choice(VisitMode.class, line.mode()),
                choice(VisitState.class, line.state()));
    }

    /// An action as listed.
    public ActionRow of(Listing.ActionLine line) {
        return new ActionRow(
                new RecordId(line.id()),
                new RecordId(line.practice()),
                line.practiceName(),
                line.code(),
                line.title(),
                parsed(line.due(), LocalDate::parse),
                choice(ActionStatus.class, line.status()),
                parsed(line.doneOn(), LocalDate::parse),
                List.copyOf(line.owners()),
                line.ownerIds().stream().map(RecordId::new).toList());
    }

    /// A visit, given the name of its practice.
    public VisitRow of(Visit visit, String practiceName) {
        return new VisitRow(
                visit.id().id(),
                visit.practice().id(),
                practiceName,
                visit.title(),
                visit.start(),
                either(visit.time().contactMinutes(), visit.plannedMinutes()),
                visit.mode(),
                visit.state());
    }

    /// An action, given the name of its practice.
    public ActionRow of(Action action, String practiceName) {
        var owners = owners(action);
        return new ActionRow(
                action.id().id(),
                action.practice().id(),
                practiceName,
                action.code(),
                action.title(),
                action.due(),
                action.status(),
                action.doneOn(),
                owners.stream().map(Owner::name).toList(),
                owners.stream().map(Owner::id).toList());
    }

    private record Owner(String name, RecordId id) {}

    private List<Owner> owners(Action action) {
        var space = new SpaceId(action.practice().text());
        return action.owners().stream()
                .flatMap(ref -> name(ref.id(), space).map(name -> new Owner(name, ref.id())))
                .sorted(Comparator.comparing(Owner::name))
                .toList();
    }

    private static OptionalInt either(OptionalInt first, OptionalInt second) {
        return first.isPresent() ? first : second;
    }

    /// The name of a practice; empty while it is not known here.
    String practiceName(SpaceId space) {
        return workplace
                .store()
                .lookup()
                .find(Practice.KIND, new RecordId(space.text()), space)
                .map(record -> record.fields().words("name"))
                .orElse("");
    }

    /// The names of people of the practice or of the programme, as far as they are known here.
    public List<String> names(List<? extends Ref<?>> people, SpaceId space) {
        return people.stream().flatMap(ref -> name(ref.id(), space)).sorted().toList();
    }

    private Stream<String> name(RecordId id, SpaceId space) {
        return workplace
                .store()
                .lookup()
                .find(Staff.KIND, id, space)
                .map(StoredRecord::label)
                .or(() -> workplace.roster().person(id).map(Person::name))
                .stream();
    }

    /// The entry of a value list that a stored code stands for; empty if nobody chose one.
    public static <E extends Enum<E> & Code> Optional<Choice<E>> choice(Class<E> list, String code) {
        return code.isEmpty() ? Optional.empty() : Optional.of(Choice.read(list, code));
    }

    /// What does not read as what it should be is as good as absent; see [org.haversack.domain.kind.FieldValues].
    public static <T> Optional<T> parsed(String text, Function<String, T> parser) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
