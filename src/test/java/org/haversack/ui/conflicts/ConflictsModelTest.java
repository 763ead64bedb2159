package org.haversack.ui.conflicts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.haversack.domain.plan.Action;
import org.haversack.domain.practice.Practice;
import org.haversack.merge.change.Value;
import org.haversack.service.Workplace;
import org.haversack.service.conflicts.Wording;
import org.haversack.service.desk.StoreDesk;
import org.haversack.ui.Disputes;
import org.haversack.ui.ModelKit;
import org.haversack.ui.SampleStore;
import org.haversack.ui.kit.fields.Guard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConflictsModelTest {
    @TempDir
    Path folder;

    private final ModelKit kit = new ModelKit();
    private Workplace workplace;
    private StoreDesk desk;
    private ConflictsModel model;

    @BeforeEach
    void open() {
        workplace = SampleStore.make(folder.resolve("own.db"));
        Disputes.in(workplace);
        desk = new StoreDesk(workplace);
        model = new ConflictsModel(kit.open(desk));
        model.show();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private ConflictRow row(String field) {
        return model.list().everything().stream()
                .filter(row -> model.words().field(row.open()).equals(field))
                .findFirst()
                .orElseThrow();
    }

    private int number(ConflictRow row, String person) {
        return row.open().by(person).orElseThrow().number();
    }

    private List<String> waiting() {
        return model.list().rows().stream()
                .map(row -> model.words().field(row.open()))
                .sorted()
                .toList();
    }

    private Value now(ConflictRow row, String field) {
        var conflict = row.open();
        return workplace
                .store()
                .lookup()
                .find(conflict.kind(), conflict.record())
                .orElseThrow()
                .values()
                .get(field);
    }

    @Test
    void it_says_what_waits_with_both_versions_and_who_wrote_them() {
        assertEquals(List.of("deleted but changed", "due", "how to work with them"), waiting());
        var due = row("due");
        var says = model.words();
        assertEquals("Action “Pull statin exclusion list”", says.record(due.open()));
        var ivo = due.open().by("Ivo Petersen").orElseThrow();
        assertEquals("Fri 27 Mar", says.value(due.open(), ivo));
        assertEquals(
                "Ivo Petersen on “Ivo-X1”, yesterday 12:00",
                says.signature(ivo.by().getFirst()));
        var mine = due.open().by("Ana Ruiz").orElseThrow();
        assertEquals(
                "Ana Ruiz on this computer, today 08:00",
                says.signature(mine.by().getFirst()));
        assertTrue(mine.shown());
        assertFalse(ivo.shown());
        assertEquals("3 to decide", model.summary().getValue());
    }

    @Test
    void a_decision_settles_it_with_its_reason_and_goes_on_with_the_next() {
        var due = row("due");
        model.list().choose(due.id());
        model.reason().text().set("The supplier is late");
        model.use(due, number(due, "Ivo Petersen"));
        assertEquals(Value.of("2026-03-27"), now(due, "due"));
        assertEquals(List.of("deleted but changed", "how to work with them"), waiting());
        assertFalse(model.list().chosen().get() == null, "the next one is chosen");
        assertEquals("", model.reason().text().get());
        assertTrue(
                workplace.store().lookup().history(Action.KIND, due.open().record()).stream()
                        .anyMatch(entry -> "resolve".equals(entry.change().why())
                                && "The supplier is late".equals(entry.change().reason())),
                "the history says why");
        assertEquals("Decided: Fri 27 Mar. The decision travels with the next file.", kit.said.getLast());
    }

    @Test
    void what_was_decided_can_be_changed_and_that_can_be_undone() {
        var due = row("due");
        model.use(due, number(due, "Ana Ruiz"));
        var settled = row("due");
        assertEquals(Optional.of("Wed 1 Apr"), settled.settled());
        model.use(settled, number(due, "Ivo Petersen"));
        assertEquals(Value.of("2026-03-27"), now(due, "due"));
        desk.edits().undo();
        assertEquals(Value.of("2026-04-01"), now(due, "due"));
    }

    @Test
    void a_record_leads_to_its_conflict_and_a_practice_to_its_first() {
        var due = row("due");
        model.choose(due.open().record());
        assertEquals(due.id(), model.list().chosen().get().id());
        model.choose(row("how to work with them").open().practice().orElseThrow());
        assertEquals(
                "how to work with them",
                model.words().field(model.list().chosen().get().open()));
    }

    @Test
    void a_value_of_ones_own_settles_it_as_well() {
        var due = row("due");
        model.write(due, Value.of("2026-03-29"), "Sun 29 Mar");
        assertEquals(Value.of("2026-03-29"), now(due, "due"));
        assertFalse(waiting().contains("due"));
    }

    @Test
    void a_deleted_record_is_kept_or_deleted() {
        var life = row("deleted but changed");
        assertEquals(
                "Keep it",
                model.words().choose(life.open(), life.open().versions().getFirst()));
        model.use(life, 2);
        var record = life.open().record();
        assertFalse(workplace
                .store()
                .lookup()
                .find(Action.KIND, record)
                .orElseThrow()
                .alive());
        model.use(row("deleted but changed"), 1);
        assertTrue(workplace
                .store()
                .lookup()
                .find(Action.KIND, record)
                .orElseThrow()
                .alive());
    }

    @Test
    void texts_are_signed_side_by_side_or_combined() {
        var text = row("how to work with them");
        assertEquals(
                Optional.of("Calls before eight are welcome; Fridays are not. Ask for Kim."),
                Wording.combined(
                        model.words().plain(text.open().was().orElseThrow()),
                        model.words().plain(text.open().versions().get(0).value()),
                        model.words().plain(text.open().versions().get(1).value())));
        var signed = model.words().signed(text.open());
        assertTrue(signed.contains("Ivo Petersen, 9 Mar:\nCalls before eight"), signed);
        assertTrue(signed.contains("Ana Ruiz, 10 Mar:\nCalls before nine"), signed);
        model.write(text, Value.of(signed), "both");
        assertEquals(Value.of(signed), now(text, "howToWork"));
        assertTrue(workplace
                .store()
                .lookup()
                .find(Practice.KIND, text.open().record())
                .isPresent());
    }

    @Test
    void the_version_of_one_person_is_taken_for_all_that_is_shown() {
        model.narrowing().person().set("Ivo Petersen");
        model.useAllOf("Ivo Petersen");
        assertEquals(List.of(), waiting());
        assertEquals(Value.of("2026-03-27"), now(row("due"), "due"));
        assertEquals("nothing to decide", model.summary().getValue());
    }

    @Test
    void they_are_narrowed_down_to_a_practice_or_a_person() {
        assertEquals(List.of("Ana Ruiz", "Ivo Petersen"), model.narrowing().people());
        model.narrowing().practice().set("Harbour Street Surgery");
        assertTrue(waiting().contains("how to work with them"));
        assertFalse(waiting().contains("due") && waiting().size() == 3);
        model.narrowing().practice().set("");
        assertEquals(3, waiting().size());
    }

    @Test
    void a_reason_that_looks_like_a_patient_is_not_taken_until_it_is_kept() {
        kit.guard = text -> text.contains("010101-1234") ? List.of(new Guard.Finding("cpr", 0, 11)) : List.of();
        model = new ConflictsModel(kit.open(desk));
        model.show();
        var due = row("due");
        model.list().choose(due.id());
        model.reason().text().set("as 010101-1234 said");
        model.use(due, 1);
        assertTrue(waiting().contains("due"), "it waits");
        assertFalse(model.reason().problem().get().isEmpty());
        model.reason().keep();
        assertFalse(waiting().contains("due"));
    }
}
