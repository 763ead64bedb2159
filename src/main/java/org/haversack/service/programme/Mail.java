package org.haversack.service.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haversack.domain.people.Computer;
import org.haversack.domain.people.Person;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Heard;
import org.haversack.service.Workplace;
import org.haversack.store.log.Ledger;

/// When files of the programme's people came in, and what that says of them.
final class Mail {
    private final Workplace workplace;
    private final Rhythm rhythm;
    private final Map<RecordId, Long> last = new HashMap<>();
    private final Map<RecordId, Heard> heard = new HashMap<>();
    private final Map<RecordId, List<Computer>> computers;
    private final String newest;

    Mail(Workplace workplace, Rhythm rhythm) {
        this.workplace = workplace;
        this.rhythm = rhythm;
        var roster = workplace.roster();
        computers = roster.computers().stream()
                .filter(computer -> computer.person().isPresent())
                .collect(Collectors.groupingBy(
                        computer -> computer.person().orElseThrow().id()));
        workplace
                .store()
                .ledger()
                .imports()
                .forEach(file ->
                        roster.personOf(file.sender()).ifPresent(person -> last.merge(person, file.at(), Math::max)));
        computers.forEach((person, all) -> all.stream()
                .flatMap(computer -> Heard.of(workplace, id(computer)).stream())
                .max(Comparator.comparingLong(Heard::at))
                .ifPresent(newestOf -> heard.put(person, newestOf)));
        newest = heard.values().stream().map(Heard::app).max(Version.ORDER).orElse("");
    }

    private static ComputerId id(Computer computer) {
        return new ComputerId(computer.id().text());
    }

    /// Her computers, those that are not revoked first.
    List<Computer> computers(RecordId person) {
        return computers.getOrDefault(person, List.of()).stream()
                .sorted(Comparator.comparing(Computer::revoked)
                        .thenComparing(computer -> computer.id().text()))
                .toList();
    }

    Optional<LocalDateTime> last(RecordId person) {
        return Optional.ofNullable(last.get(person)).map(this::local);
    }

    private LocalDateTime local(long at) {
        return LocalDateTime.ofInstant(
                Instant.ofEpochMilli(at), workplace.clock().getZone());
    }

    Standing of(Person person) {
        var id = person.id().id();
        if (id.equals(workplace.identity().person())) {
            return new Standing.Here();
        }
        if (person.archived()) {
            return new Standing.Left();
        }
        var taken = last(id).map(LocalDateTime::toLocalDate);
        if (taken.isEmpty()) {
            return new Standing.NotJoined(invited(id));
        }
        var own = computers.getOrDefault(id, List.of());
        if (!own.isEmpty() && own.stream().allMatch(Computer::revoked)) {
            return new Standing.Revoked();
        }
        return since(id, ChronoUnit.DAYS.between(taken.get(), workplace.today()));
    }

    private Standing since(RecordId person, long days) {
        if (days > rhythm.silent()) {
            return new Standing.Silent(days);
        }
        if (days > rhythm.late()) {
            return new Standing.Late(days);
        }
        var newestFile = heard.get(person);
        if (newestFile != null && newestFile.ahead().compareTo(rhythm.clock()) > 0) {
            return new Standing.ClockAhead(newestFile.ahead());
        }
        if (newestFile != null && Version.ORDER.compare(newestFile.app(), newest) < 0) {
            return new Standing.OlderVersion(newestFile.app());
        }
        return new Standing.UpToDate();
    }

    private Optional<LocalDate> invited(RecordId person) {
        return Stream.of(workplace.store().ledger().lastExport(person.text()))
                .flatMap(Optional::stream)
                .map(Ledger.Export::at)
                .map(at -> local(at).toLocalDate())
                .findFirst();
    }
}
