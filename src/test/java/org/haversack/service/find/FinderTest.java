package org.haversack.service.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.haversack.domain.practice.Staff;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Workplace;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Edited;
import org.haversack.service.edit.Edits;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.ui.SampleStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinderTest {
    @TempDir
    Path folder;

    private Workplace workplace;
    private Finder finder;

    @BeforeEach
    void open() {
        workplace = SampleStore.make(folder.resolve("own.db"));
        finder = new Finder(workplace);
    }

    @AfterEach
    void close() {
        workplace.close();
    }

    private List<String> names(String typed, Sort sort) {
        return finder.find(typed).stream()
                .filter(found -> found.sort() == sort)
                .map(Found::name)
                .toList();
    }

    private Found best(String typed) {
        return finder.find(typed).getFirst();
    }

    @Test
    void nothing_typed_finds_nothing() {
        assertEquals(List.of(), finder.find("  , "));
    }

    @Test
    void the_beginning_of_a_name_comes_before_the_beginning_of_a_word_in_it() {
        assertEquals(
                List.of("Lakeview Medical Centre"),
                finder.find("lake").stream()
                        .filter(found -> found.match() == Match.NAME)
                        .map(Found::name)
                        .toList());
        assertEquals("Meadow Clinic", names("me", Sort.PRACTICE).getFirst());
        assertTrue(names("me", Sort.PRACTICE).contains("Lakeview Medical Centre"));
    }

    @Test
    void practices_come_first_among_equals() {
        assertEquals(Sort.PRACTICE, best("p").sort());
        assertEquals("Pine Hill Surgery", best("p").name());
    }

    @Test
    void a_name_is_found_by_several_beginnings_in_any_order() {
        assertEquals("Harbour Street Surgery", best("surg harb").name());
        assertEquals("Dr Okafor", best("dr oka").name());
    }

    @Test
    void accents_and_capitals_make_no_difference_and_marks_are_no_words() {
        assertEquals("Sønderby Lægehus", best("SØNDERBY").name());
        assertEquals("St. Ansgar Community Practice", best("st ans").name());
        assertEquals(List.of(), finder.find("100% sur_"));
    }

    @Test
    void an_archived_practice_comes_last() {
        var lindqvist = finder.find("dr").stream()
                .filter(found -> found.sort() == Sort.PRACTICE)
                .toList();
        assertEquals("Dr Lindqvist", lindqvist.getLast().name());
        assertTrue(lindqvist.getLast().archived());
        assertEquals(3, lindqvist.size());
        assertTrue(finder.find("dr").getLast().archived());
    }

    @Test
    void an_action_says_its_practice_and_day_and_at_most_eight_are_shown() {
        var found = finder.find("quitline fax").stream()
                .filter(one -> one.sort() == Sort.ACTION)
                .toList();
        assertTrue(!found.isEmpty() && found.size() <= 8, () -> "found " + found.size());
        var first = found.getFirst();
        assertEquals("Send quitline fax form", first.name());
        assertEquals(Match.WORDS, first.match());
        assertTrue(!first.practiceName().isEmpty());
        assertTrue(first.practice().isPresent());
        assertTrue(first.at().isPresent());
        assertTrue(!first.code().isEmpty());
        assertEquals(first.name(), best(first.code()).name());
    }

    @Test
    void staff_are_found_with_their_practice() {
        var practice = best("birchwood");
        var kim = new RecordId("01950000-0000-7000-8000-000000000001");
        var saved = new Edits(workplace)
                .run(
                        Operation.of("a.try"),
                        List.of(Edit.put(
                                Staff.KIND,
                                kim,
                                practice.id(),
                                new FieldWrites().text("name", "Åse Zimmer").text("title", "Nurse"))));
        assertTrue(saved instanceof Edited.Saved, saved.toString());

        for (var typed : List.of("zim", "åse", "Z")) {
            var found = best(typed);
            assertEquals(Sort.STAFF, found.sort(), typed);
            assertEquals("Birchwood Family Practice", found.practiceName());
            assertEquals(practice.practice(), found.practice());
        }
        assertEquals("Åse Zimmer", best("ase zimm").name());
    }

    @Test
    void people_of_the_programme_are_found() {
        var found = best("ana r");
        assertEquals(Sort.PERSON, found.sort());
        assertEquals(Optional.empty(), found.practice());
    }

    @Test
    void what_is_remembered_is_found_again_unless_it_is_gone() {
        var practice = best("meadow");
        assertEquals(
                "Meadow Clinic",
                finder.record(Sort.PRACTICE, practice.id()).orElseThrow().name());
        assertEquals(Optional.empty(), finder.record(Sort.ACTION, practice.id()));
    }

    @Test
    void what_is_deleted_is_not_found() {
        var action = finder.find("quitline").getFirst();
        var before = finder.find("quitline").size();
        new Edits(workplace)
                .run(Operation.of("a.try"), List.of(Edit.delete(org.haversack.domain.plan.Action.KIND, action.id())));
        assertTrue(
                finder.find("quitline").stream().noneMatch(found -> found.id().equals(action.id())));
        assertTrue(before > 0 && LocalDate.now(SampleStore.CLOCK).getYear() == 2026);
    }

    private List<Found> visits(String typed) {
        return finder.find(typed).stream()
                .filter(found -> found.sort() == Sort.VISIT)
                .toList();
    }

    private static LocalDate day(Found found) {
        return found.at().orElseThrow().toLocalDate();
    }

    @Test
    void visits_are_found_by_the_name_of_their_practice_the_nearest_first() {
        var found = visits("birchw");
        assertTrue(found.size() > 1, found::toString);
        assertTrue(found.stream().allMatch(visit -> visit.practiceName().equals("Birchwood Family Practice")));
        var away = found.stream()
                .map(visit -> Math.abs(java.time.temporal.ChronoUnit.DAYS.between(workplace.today(), day(visit))))
                .toList();
        assertEquals(away.stream().sorted().toList(), away);
        assertEquals(Sort.PRACTICE, best("birchw").sort());
    }

    @Test
    void visits_are_found_by_their_day_in_this_year_and_before() {
        var planned = visits("birchw").getFirst();
        var day = day(planned);
        for (var typed : List.of(
                day.toString(),
                day.getDayOfMonth() + " " + day.getMonth().name().substring(0, 3),
                day.getDayOfMonth() + "." + day.getMonthValue() + ".",
                "today")) {
            var found = visits(typed);
            assertTrue(found.stream().anyMatch(visit -> visit.id().equals(planned.id())), typed);
            assertTrue(found.stream().allMatch(visit -> day(visit).equals(day)), typed);
        }
        assertEquals(List.of(), visits("31 dec"));
    }

    @Test
    void a_day_and_a_practice_together_find_one_visit() {
        var all = visits("birchw");
        for (var visit : all) {
            var day = day(visit);
            var typed = "birchw " + day.getDayOfMonth() + " "
                    + day.getMonth().name().toLowerCase(java.util.Locale.ROOT);
            assertEquals(
                    List.of(visit.id()), visits(typed).stream().map(Found::id).toList(), typed);
            assertEquals(List.of(), visits("nobody " + day));
        }
    }

    @Test
    void a_day_without_a_year_is_that_of_the_years_before_too() {
        var today = LocalDate.of(2026, 3, 9);
        assertEquals(
                List.of(
                        LocalDate.of(2026, 3, 10),
                        LocalDate.of(2025, 3, 10),
                        LocalDate.of(2024, 3, 10),
                        LocalDate.of(2023, 3, 10)),
                TypedDay.in("birchwood 10 mar", today).orElseThrow().days());
        assertEquals(
                "birchwood",
                TypedDay.in("birchwood 10 mar", today).orElseThrow().rest());
        assertEquals(
                List.of(LocalDate.of(2025, 3, 10)),
                TypedDay.in("10 mar 2025", today).orElseThrow().days());
        assertEquals(
                List.of(LocalDate.of(2026, 3, 10)),
                TypedDay.in("tomorrow", today).orElseThrow().days());
        assertEquals(
                List.of(LocalDate.of(2026, 3, 13)),
                TypedDay.in("fri meadow", today).orElseThrow().days());
        assertEquals(Optional.empty(), TypedDay.in("birchwood", today));
    }

    @Test
    void a_code_that_is_typed_in_full_comes_before_those_that_begin_like_it() {
        assertEquals("A-10", best("a-10").code());
        assertEquals(Match.WHOLE, best("A-10").match());
    }
}
