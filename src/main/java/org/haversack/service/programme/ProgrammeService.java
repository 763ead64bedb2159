package org.haversack.service.programme;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haversack.bundle.Inbox;
import org.haversack.domain.kind.Code;
import org.haversack.domain.people.Programme;
import org.haversack.domain.practice.PaceSetter;
import org.haversack.domain.visit.VisitState;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Workplace;
import org.haversack.store.lookup.Listing;
import org.haversack.store.lookup.StoredRecord;
import org.haversack.store.lookup.VisitFigures;
import org.haversack.store.sql.StoreFolder;

/// Counts how the programme goes on. Every figure is what its formula in DOMAIN.md says, see [VisitCount] and
/// [org.haversack.report.momentum.Momentum]; used on the thread of the store.
public final class ProgrammeService {
    private static final Set<String> NOT_HELD = Set.of(
            VisitState.CANCELLED_BY_PRACTICE.code(),
            VisitState.CANCELLED_BY_FACILITATOR.code(),
            VisitState.NO_SHOW.code());

    private final Workplace workplace;

    public ProgrammeService(Workplace workplace) {
        this.workplace = workplace;
    }

    /// How it goes on, with what happened in a period.
    public ProgrammeFigures figures(Period period) {
        var caseload = new Caseload(workplace);
        var practices = caseload.current();
        var visits = visits(period);
        var record = programme();
        return new ProgrammeFigures(
                record.map(StoredRecord::label).orElse(""),
                record.map(found -> Programme.KIND.read(found.fields()))
                        .filter(Programme::closed)
                        .isPresent(),
                practices.size(),
                caseload.unassigned().size(),
                VisitCount.of(visits),
                practices.stream().mapToInt(Listing.PracticeLine::open).sum(),
                practices.stream().mapToInt(Listing.PracticeLine::overdue).sum(),
                going(practices, caseload),
                reasons(visits),
                pace(visits),
                facilitators(visits),
                workplace.store().lookup().conflictCount(),
                waiting());
    }

    private Optional<StoredRecord> programme() {
        var programme = workplace.identity().programme();
        return workplace.store().lookup().find(Programme.KIND, new RecordId(programme.text()), programme);
    }

    /// The visits of a period whose time has come.
    private List<VisitFigures.Line> visits(Period period) {
        var now = LocalDateTime.now(workplace.clock()).toString();
        return workplace
                .store()
                .listing()
                .visitFigures()
                .of(
                        period.from().map(LocalDate::toString).orElse(""),
                        period.until().toString())
                .stream()
                .filter(line -> line.start().compareTo(now) <= 0)
                .toList();
    }

    private static List<ProgrammeFigures.Going> going(List<Listing.PracticeLine> practices, Caseload caseload) {
        return practices.stream()
                .flatMap(line -> caseload.momentum(new RecordId(line.id())).stream()
                        .map(momentum -> new ProgrammeFigures.Going(new RecordId(line.id()), line.name(), momentum)))
                .sorted(Comparator.comparing(
                                (ProgrammeFigures.Going one) -> one.momentum().score())
                        .reversed()
                        .thenComparing(ProgrammeFigures.Going::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /// Reasons that differ in capitals and blanks only are one.
    private static List<ProgrammeFigures.Counted> reasons(List<VisitFigures.Line> visits) {
        var written = new HashMap<String, String>();
        var times = new HashMap<String, Integer>();
        visits.stream().filter(line -> NOT_HELD.contains(line.state())).forEach(line -> {
            var reason = line.reason().strip().replaceAll("\\s+", " ");
            var key = reason.toLowerCase(Locale.ROOT);
            written.putIfAbsent(key, reason);
            times.merge(key, 1, Integer::sum);
        });
        return times.entrySet().stream()
                .map(entry -> new ProgrammeFigures.Counted(written.getOrDefault(entry.getKey(), ""), entry.getValue()))
                .sorted(Comparator.comparing(ProgrammeFigures.Counted::times)
                        .reversed()
                        .thenComparing(ProgrammeFigures.Counted::reason))
                .toList();
    }

    private static List<ProgrammeFigures.Paced> pace(List<VisitFigures.Line> visits) {
        return visits.stream()
                .filter(line -> NOT_HELD.contains(line.state()))
                .map(line -> Code.find(PaceSetter.class, line.pace()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(_ -> 1)))
                .entrySet()
                .stream()
                .map(entry -> new ProgrammeFigures.Paced(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(ProgrammeFigures.Paced::times).reversed())
                .toList();
    }

    /// Everybody who facilitates, or did in the period.
    private List<FacilitatorLine> facilitators(List<VisitFigures.Line> visits) {
        var by = new HashMap<RecordId, List<VisitFigures.Line>>();
        visits.forEach(line -> whose(line)
                .forEach(person ->
                        by.computeIfAbsent(person, _ -> new ArrayList<>()).add(line)));
        return new People(workplace)
                .rows().stream()
                        .filter(row ->
                                row.facilitator() && !row.left() || row.practices() > 0 || by.containsKey(row.id()))
                        .map(row -> new FacilitatorLine(row, VisitCount.of(of(by, row.id()))))
                        .toList();
    }

    private static List<VisitFigures.Line> of(Map<RecordId, List<VisitFigures.Line>> by, RecordId person) {
        return by.getOrDefault(person, List.of());
    }

    /// Who is credited with a visit: those written down as its facilitators, else who made it.
    private Stream<RecordId> whose(VisitFigures.Line line) {
        if (!line.facilitators().isEmpty()) {
            return Stream.of(line.facilitators().split(" "))
                    .filter(org.haversack.merge.change.Uuid7::isValid)
                    .map(RecordId::new);
        }
        return line.maker().isEmpty()
                ? Stream.empty()
                : workplace.roster().personOf(new ComputerId(line.maker())).stream();
    }

    private int waiting() {
        try {
            return new Inbox(StoreFolder.files(workplace.store().file()), workplace.clock())
                    .waiting()
                    .size();
        } catch (IOException unreadable) {
            return 0;
        }
    }
}
