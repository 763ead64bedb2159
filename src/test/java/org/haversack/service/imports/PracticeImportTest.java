package org.haversack.service.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.haversack.domain.people.PersonRole;
import org.haversack.domain.practice.AssignmentRole;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.practice.PracticeType;
import org.haversack.merge.change.Value;
import org.haversack.service.RecordService;
import org.haversack.service.imports.ImportOutcome.OddRow;
import org.haversack.service.imports.ImportOutcome.UnusedRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeImportTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.coordinator(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void headings_are_names_of_fields_or_what_people_call_them() throws IOException {
        var imported = desk.imports("""
                \uFEFFPractice Name,CODE,Street,Town,Zip,Telephone,Latitude,Type,Patients,uses_registry,Favourite colour
                Birchwood Family Practice,P-101,4 Birch Lane,Lakeshore,LK1 1AA,555 0101,54.50,Monodisciplinary fee for service,"9,400",yes,blue
                "Harbour Street Surgery, The",P-102,,Lakeshore,,,,,,no,
                """.replace("\n", "\r\n"));
        assertEquals(2, imported.created());
        assertEquals(List.of("Favourite colour"), imported.columnsNotUsed());
        assertEquals(List.of(), imported.odd());
        assertEquals(List.of(), imported.notUsed());
        var birchwood = desk.practice("Birchwood Family Practice");
        assertEquals("P-101", birchwood.code());
        assertEquals("4 Birch Lane", birchwood.contact().address());
        assertEquals(Optional.of(new BigDecimal("54.5")), birchwood.contact().lat());
        assertEquals(OptionalInt.of(9_400), birchwood.profile().panelSize());
        assertEquals(Optional.of(true), birchwood.profile().usesRegistry());
        assertTrue(birchwood.profile().type().orElseThrow().is(PracticeType.MONODISCIPLINARY_FEE_FOR_SERVICE));
        assertEquals(
                Optional.of(false),
                desk.practice("Harbour Street Surgery, The").profile().usesRegistry());
    }

    @Test
    void semicolons_separate_where_there_are_more_of_them() throws IOException {
        desk.imports("name;city;staffFte\nDr Okafor;Lakeshore, north side;3,5\n");
        assertEquals(
                "Lakeshore, north side", desk.practice("Dr Okafor").contact().city());
        assertEquals(
                Optional.of(new BigDecimal("3.5")),
                desk.practice("Dr Okafor").profile().staffFte());
    }

    @Test
    void a_list_of_one_column_needs_no_heading() throws IOException {
        assertEquals(3, desk.imports("Birchwood\n\nHarbour Street\nDr Okafor").created());
        assertEquals(3, desk.practices().size());
    }

    @Test
    void a_bad_row_is_reported_with_its_line_and_spoils_no_other() throws IOException {
        var imported = desk.imports("""
                name,address,clinicians,email
                Birchwood,"4 Birch Lane
                Building ""B""\",6,
                ,5 Nowhere,1,

                Harbour Street,12 Quay,many,a@harbour.example
                "Elm"s,1 Elm Road,2,
                Four,2 Four Street,4,,,
                Five,2 Five Street,5,,"too much"
                Six
                "Seven,7 Seven Street,7,
                Eight,8 Eight Street,8,
                """);
        assertEquals(5, imported.created());
        assertEquals(
                List.of(
                        new UnusedRow(4, "It has no name that can be used."),
                        new UnusedRow(
                                7,
                                "Something follows a closing quotation mark; marks within a cell are to be doubled."),
                        new UnusedRow(
                                9, "It has 5 columns where the headings have 4, so nobody can say which is which."),
                        new UnusedRow(11, "A quotation mark in it is never closed.")),
                imported.notUsed());
        assertEquals(
                List.of(
                        new OddRow(2, "address runs over several lines", "joined into one"),
                        new OddRow(6, "clinicians \"many\" is not a whole number", "left out"),
                        new OddRow(
                                10, "it has 1 columns where the headings have 4", "the missing ones taken as empty")),
                imported.odd());
        assertEquals(
                "4 Birch Lane, Building \"B\"",
                desk.practice("Birchwood").contact().address());
        assertEquals(
                OptionalInt.empty(), desk.practice("Harbour Street").profile().clinicians());
        assertEquals(OptionalInt.of(8), desk.practice("Eight").profile().clinicians());
    }

    @Test
    void bytes_that_are_not_utf8_and_stray_controls_are_read_as_windows_means_them() throws IOException {
        var windows = "name\nCaf\u00E9 \u20AC\u2013Practice\n".getBytes(Charset.forName("windows-1252"));
        var imported = desk.imports(desk.file(windows), Preset.PLAIN);
        assertEquals(
                "Caf\u00E9 \u20AC\u2013Practice", desk.practices().getFirst().name());
        assertEquals(
                List.of("0xE9", "0x80", "0x96"),
                imported.odd().stream().map(odd -> odd.what().substring(18, 22)).toList());
        assertTrue(imported.odd().stream().allMatch(odd -> odd.line() == 2));

        var control = desk.imports("name\n\nMount \u0096 Angel, G\u00F6teborg\n".replace(",", ""));
        assertEquals(
                List.of(new OddRow(
                        3,
                        "it holds the control character U+0096",
                        "read as \"\u2013\", which is what Windows means by it")),
                control.odd());
        desk.practice("Mount \u2013 Angel G\u00F6teborg");
    }

    @Test
    void a_second_time_changes_only_what_the_list_says_anew_and_nobody_here_has_changed() throws IOException {
        desk.imports("code,name,phone,city,address\nP-1,Birchwood,111,Lakeshore,\nP-2,Harbour,222,Lakeshore,\n");
        long before = desk.workplace.store().lastChange();
        var again = desk.imports(
                "code,name,phone,city,address\nP-1,Birchwood,111,Lakeshore,\nP-2,Harbour,222,Lakeshore,\n");
        assertEquals(2, again.unchanged());
        assertEquals(before, desk.workplace.store().lastChange());

        desk.types(desk.practice("Birchwood"), "phone", Value.of("999"));
        desk.types(desk.practice("Birchwood"), "address", Value.of("typed here"));
        var third = desk.imports(
                "code,name,phone,city,address\nP-1,Birchwood,112,Northport,listed\nP-2,Harbour,,Lakeshore,\n");
        assertEquals(2, third.changed());
        var birchwood = desk.practice("Birchwood");
        assertEquals("999", birchwood.contact().phone());
        assertEquals("typed here", birchwood.contact().address());
        assertEquals("Northport", birchwood.contact().city());
        assertEquals("", desk.practice("Harbour").contact().phone());
        assertEquals(
                List.of(
                        new OddRow(2, "its address was changed here and differs", "kept as it is here"),
                        new OddRow(2, "its phone was changed here and differs", "kept as it is here")),
                third.odd());

        var fourth =
                desk.imports("code,name,phone,city,address\nP-1,Birchwood,111,Northport,\nP-2,Harbour,,Lakeshore,\n");
        assertEquals(2, fourth.unchanged());
        assertEquals(List.of(), fourth.odd());
    }

    @Test
    void a_practice_deleted_here_stays_deleted() throws IOException {
        desk.imports("name\nBirchwood\n");
        new RecordService(desk.workplace)
                .delete(Practice.KIND, desk.practice("Birchwood").id().id());
        var again = desk.imports("name\nBirchwood\n");
        assertEquals(0, again.created());
        assertEquals(2, again.notUsed().getFirst().line());
        assertEquals(List.of(), desk.practices());
    }

    @Test
    void rows_that_nothing_tells_apart_are_used_once() throws IOException {
        var imported = desk.imports("code,name\nP-1,Birchwood\nP-1,Birchwood\np-1,Harbour\n");
        assertEquals(1, imported.created());
        assertEquals(
                List.of(
                        new UnusedRow(3, "It is the same as line 2."),
                        new UnusedRow(4, "It has the same code, or without codes the same name and place, as line 2.")),
                imported.notUsed());
        assertEquals(3, imported.rows());
    }

    @Test
    void a_code_that_people_use_already_is_not_given_twice() throws IOException {
        desk.imports("name\nBirchwood\n");
        desk.types(desk.practice("Birchwood"), "code", Value.of("P-101"));
        var imported = desk.imports("code,name\nP-101,Birchwood Family Practice\n");
        assertEquals(0, imported.created());
        assertEquals(1, desk.practices().size());
    }

    @Test
    void of_the_nhs_list_only_open_general_practices_are_used() throws IOException, URISyntaxException {
        var list = Path.of(getClass().getResource("invented-epraccur.csv").toURI());
        var imported = desk.imports(list, Preset.NHS);
        assertEquals(2, imported.created());
        assertEquals(
                List.of(
                        new UnusedRow(2, "It closed on 2019-03-31."),
                        new UnusedRow(3, "It is not a general practice: its prescribing setting is 2, not 4."),
                        new UnusedRow(5, "It is dormant."),
                        new UnusedRow(6, "It has 3 columns, not 27."),
                        new UnusedRow(7, "It is the same as line 1."),
                        new UnusedRow(8, "It has no code."),
                        new UnusedRow(9, "It does not say that it is a general practice (prescribing setting 4).")),
                imported.notUsed());
        var harbour = desk.practice("THE HARBOUR STREET SURGERY");
        assertEquals("Z91001", harbour.code());
        assertEquals("nhs:Z91001", harbour.sourceKey());
        assertEquals("12 HARBOUR STREET, QUAYSIDE", harbour.contact().address());
        assertEquals("LITTLE EBBING", harbour.contact().city());
        assertEquals("EBBSHIRE", harbour.contact().region());
        assertEquals("ZZ1 2AB", harbour.contact().postcode());
        assertEquals("01632 960001", harbour.contact().phone());
        assertEquals(
                "THE OLD DAIRY, MILL ROAD",
                desk.practice("DR FENWICK-ASHE").contact().address());
        assertEquals(2, desk.imports(list, Preset.NHS).unchanged());
    }

    @Test
    void a_file_that_cannot_be_used_is_refused_and_changes_nothing() throws IOException {
        long before = desk.workplace.store().lastChange();
        assertTrue(desk.refusal(folder.resolve("none.csv"), Preset.PLAIN).startsWith("There is no file"));
        assertTrue(desk.refusal(folder, Preset.PLAIN).contains("is a folder"));
        assertTrue(desk.refusal(desk.file(new byte[0]), Preset.NHS).contains("is empty"));
        assertTrue(desk.refusal(desk.file("\n \n".getBytes(StandardCharsets.UTF_8)), Preset.NHS)
                .contains("nothing in"));
        assertTrue(desk.refusal(desk.file(new byte[] {'P', 'K', 3, 4, 0}), Preset.PLAIN)
                .contains("spreadsheet"));
        assertTrue(desk.refusal(desk.file("name\nx".getBytes(StandardCharsets.UTF_16)), Preset.PLAIN)
                .contains("UTF-8"));
        var plain = desk.file("colour,shape\nred,round\n".getBytes(StandardCharsets.UTF_8));
        assertTrue(desk.refusal(plain, Preset.PLAIN).startsWith("No heading in the first row"));
        assertTrue(desk.refusal(plain, Preset.NHS).contains("has 2 columns, not 27"));
        assertTrue(desk.refusal(plain, Preset.SYNTHEA).contains("lacks the headings provider_num, npi"));
        assertEquals(before, desk.workplace.store().lastChange());
    }

    @Test
    void stopped_half_way_it_changes_nothing() throws IOException {
        var list = new StringBuilder("name\n");
        for (int i = 0; i < 2_000; i++) {
            list.append("Practice ").append(i).append('\n');
        }
        var file = desk.file(list.toString().getBytes(StandardCharsets.UTF_8));
        var digest = desk.workplace.store().digest();
        assertThrows(
                CancellationException.class,
                () -> new PracticeImport(desk.workplace).run(file, Preset.PLAIN, (what, done, of) -> {
                    if (done > of / 2) {
                        throw new CancellationException();
                    }
                }));
        assertEquals(digest, desk.workplace.store().digest());
        assertEquals(List.of(), desk.practices());
        assertEquals(2_000, desk.imports(file, Preset.PLAIN).created());
        assertEquals(List.of(), desk.workplace.store().check().problems());
    }

    @Test
    void a_facilitator_may_import_practices_and_change_none_that_she_only_shadows() throws IOException {
        desk.imports("code,name\nP-1,Birchwood\n");
        desk.with("Ana Ruiz", PersonRole.FACILITATOR).assigns("P-1", "Ana Ruiz", AssignmentRole.SHADOW);
        try (var ana = desk.joinedBy("Ana Ruiz")) {
            var imported = ana.imports("code,name\nP-1,Birchwood House\nP-2,Harbour\n");
            assertEquals(1, imported.created());
            assertEquals(
                    List.of(new UnusedRow(2, "You shadow this practice: you can read it, not change it.")),
                    imported.notUsed());
            assertEquals(1, ana.imports("code,name\nP-2,Harbour Street\n").changed());
        }
    }

    @Test
    void presets_are_found_by_their_words() {
        assertEquals(List.of("plain", "nhs", "synthea"), Preset.codes());
        assertEquals(Optional.of(Preset.NHS), Preset.find("NHS"));
        assertEquals(Optional.empty(), Preset.find("other"));
    }
}
