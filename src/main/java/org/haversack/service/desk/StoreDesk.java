package org.haversack.service.desk;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.haversack.domain.people.Person;
import org.haversack.domain.people.PersonRole;
import org.haversack.domain.people.Programme;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Workplace;
import org.haversack.service.backup.BackupFolder;
import org.haversack.service.edit.Edits;
import org.haversack.store.log.Ledger;
import org.haversack.store.lookup.StoredRecord;

/// A desk over an open store.
public final class StoreDesk implements Desk {
    private static final int TO_BEGIN_WITH = 200;

    private final Workplace workplace;
    private final Rows rows;
    private final Pages pages;
    private final Edits edits;
    private List<Long> lastFileAsOf = List.of();
    private Optional<LastFile> lastFile = Optional.empty();

    /// @param workplace the open store; this desk closes it
    public StoreDesk(Workplace workplace) {
        this.workplace = workplace;
        this.rows = new Rows(workplace);
        this.pages = new Pages(workplace, rows);
        this.edits = new Edits(workplace);
    }

    @Override
    public Overview overview() {
        var me = workplace.roster().person(workplace.identity().person());
        var programme = workplace.identity().programme();
        var title = workplace
                .store()
                .lookup()
                .find(Programme.KIND, new RecordId(programme.text()), programme)
                .map(StoredRecord::label)
                .orElse("");
        var counts = workplace.store().listing().counts(workplace.today().toString());
        var copied = BackupFolder.latest(workplace.store().file());
        return new Overview(
                me.map(Person::name).orElse(""),
                me.flatMap(Person::role),
                title,
                counts.practices(),
                counts.visitsAhead(),
                counts.openActions(),
                workplace.store().lookup().conflictCount(),
                counts.unsent(),
                counts.receipts(),
                copied.map(at -> LocalDateTime.ofInstant(at, workplace.clock().getZone())),
                copied.filter(this::beforeImport).isPresent(),
                lastFile(),
                (int) workplace.roster().people().values().stream()
                        .filter(person -> !person.archived())
                        .filter(person -> person.role()
                                .filter(role -> role.is(PersonRole.FACILITATOR))
                                .isPresent())
                        .count());
    }

    /// Looked up again when a file was written or received.
    private Optional<LastFile> lastFile() {
        var ledger = workplace.store().ledger();
        var now = List.of(
                ledger.lastExport().map(Ledger.Export::no).orElse(0L),
                ledger.batches(1).stream().map(Ledger.Batch::no).findFirst().orElse(0L));
        if (!now.equals(lastFileAsOf)) {
            lastFile = LastFile.of(workplace);
            lastFileAsOf = now;
        }
        return lastFile;
    }

    /// Every import begins with a copy: the newest one, if it is not younger than the latest import, is that copy.
    private boolean beforeImport(Instant copied) {
        return workplace
                .store()
                .ledger()
                .latestBatch()
                .filter(batch -> copied.toEpochMilli() <= batch.at())
                .isPresent();
    }

    @Override
    public List<PracticeRow> practices() {
        return workplace.store().listing().practices(workplace.today().toString()).stream()
                .map(line -> rows.of(line, pages.facilitators(new RecordId(line.id()))))
                .sorted(Comparator.comparing(PracticeRow::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(PracticeRow::id))
                .toList();
    }

    @Override
    public List<VisitRow> visits() {
        return workplace.store().listing().visits().stream()
                .map(rows::of)
                .sorted(rows.visitsInOrder())
                .toList();
    }

    @Override
    public List<VisitRow> visits(LocalDate from, LocalDate until) {
        return workplace.store().listing().dayBook().visits(from.toString(), until.toString()).stream()
                .map(rows::of)
                .toList();
    }

    @Override
    public List<ActionRow> actions() {
        return workplace.store().listing().actions().stream()
                .map(rows::of)
                .sorted(Rows.ACTIONS_IN_ORDER)
                .toList();
    }

    @Override
    public List<ActionRow> firstActions() {
        return workplace.store().listing().actionsDueFirst(TO_BEGIN_WITH).stream()
                .map(rows::of)
                .sorted(Rows.ACTIONS_IN_ORDER)
                .toList();
    }

    @Override
    public List<ActionRow> actionRows(Collection<RecordId> ids) {
        return workplace
                .store()
                .listing()
                .actions(ids.stream().map(RecordId::text).toList())
                .stream()
                .map(rows::of)
                .sorted(Rows.ACTIONS_IN_ORDER)
                .toList();
    }

    @Override
    public Optional<PracticePage> practice(RecordId id) {
        return pages.practice(id);
    }

    @Override
    public Optional<VisitPage> visit(RecordId id) {
        return pages.visit(id);
    }

    @Override
    public Optional<ActionPage> action(RecordId id) {
        return pages.action(id);
    }

    @Override
    public Path file() {
        return workplace.store().file().toAbsolutePath();
    }

    @Override
    public Workplace workplace() {
        return workplace;
    }

    @Override
    public Edits edits() {
        return edits;
    }

    @Override
    public void close() {
        workplace.close();
    }
}
