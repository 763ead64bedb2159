package org.haversack.domain.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.haversack.domain.text.PatientGuard.Finding;
import org.haversack.domain.text.PatientGuard.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// All numbers are invented or published as examples.
class PatientGuardTest {
    private static final PatientGuard GUARD = new PatientGuard(LocalDate.of(2026, 3, 10));

    /// What is found stands in brackets.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // CPR-kontoret, Personnummeret i CPR: 070761-4285 is its example
                "CPR | patient [070761-4285] called back",
                "CPR | [0707614285]",
                "CPR | [070761 4285], urgent",
                // no check of modulus 11 since 1 October 2007
                "CPR | [010107-4001] is new",
                "CPR | born on a leap day: [290200-4123]",
                "CPR | [070761\u20134285]",
                "CPR | [070761-4285] 90 min",
                "CPR | 5 [070761-4285]",
                // Rijksregister: 85.07.30-033.28 and, born since 2000, 17 07 30 033 84
                "BELGIAN | [85.07.30-033.28]",
                "BELGIAN | rijksregisternummer [85073003328]",
                "BELGIAN | [17.07.30-033.84] is a child",
                "BELGIAN | [17 07 30 033 84]",
                // Social Security Administration: the form, with areas that can be given out
                "SSN | [219-09-9999]",
                "SSN | [123 45 6789].",
                "SSN | SSN: [123456789]",
                "SSN | [123456789] is her social security number",
                // NHS Data Dictionary: 943 476 5919 is the usual example
                "NHS | NHS number [943 476 5919]",
                "NHS | ([9434765919])",
                "NHS | NHS no. [943-476-5919]",
                "RECORD_NUMBER | MRN [1234567]",
                "RECORD_NUMBER | MRN #[1234567]",
                "RECORD_NUMBER | MRN-[1234567]",
                "RECORD_NUMBER | no.[12345678]",
                "RECORD_NUMBER | MRN: [AB1234567]",
                "RECORD_NUMBER | medical record no. [00-12-34-56]",
                "RECORD_NUMBER | patient no. [123 4567]",
                "RECORD_NUMBER | Patient ID [7654321]",
                "RECORD_NUMBER | journalnr. [1234567]",
                "RECORD_NUMBER | journal nr [1234567]",
                "RECORD_NUMBER | dossier [2345678]",
                "RECORD_NUMBER | numéro de dossier : [2345678]",
                "RECORD_NUMBER | look at [123456789012]",
                "RECORD_NUMBER | [98765432] had no recall",
                "BIRTH_DATE | born [3 March 1948]",
                "BIRTH_DATE | DOB: [13/3/48]",
                "BIRTH_DATE | DOB [03/13/1948]",
                "BIRTH_DATE | date of birth is [1948-03-13]",
                "BIRTH_DATE | født den [13. marts 1948]",
                "BIRTH_DATE | f. [13.3.1948]",
                "BIRTH_DATE | née le [13 mars 1948]",
                "BIRTH_DATE | geb. [13-03-1948]",
                "BIRTH_DATE | geboren op [13 maart 1948]",
                "BIRTH_DATE | born [2 March 2026], premature",
                "BIRTH_DATE | Jane Doe, [12/03/1948]",
                "BIRTH_DATE | Jane Doe ([March 12, 1948])",
                "BIRTH_DATE | Mrs Doe-Smith [12.3.48] needs a recall",
                "BIRTH_DATE | [1948-03-12] Åse van der Berg",
            })
    void what_looks_like_an_identifier_is_found_where_it_stands(Kind kind, String marked) {
        int start = marked.indexOf('[');
        int end = marked.indexOf(']') - 1;
        var text = marked.replaceAll("[\\[\\]]", "");
        assertEquals(List.of(new Finding(kind, start, end)), GUARD.look(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "BP 140/90, recheck in 90 minutes; 87 of 90 min",
                "first reading \u2265140/90, from 16 Mar",
                "+45 26 12 34 56 and +1 (312) 555-0142 or +44 20 7946 0958",
                "312-555-0142",
                "(312) 555-0142",
                "312.555.0142",
                "1-312-555-0142",
                "020 7946 0958",
                "01632 960123",
                "02 555 12 34",
                "0470 12 34 56",
                "06-12345678",
                "01 42 68 53 00",
                "26 12 34 56",
                "2612 3456",
                "call 26123456",
                "tlf. 26123456, phone: 3125550142",
                "mobile no. 0612345678",
                "Met Kim Olsen on 3 March 2026",
                "Anna Vos 12.11.2025",
                "Dr Lund 3 May 2019",
                "Kim Olsen joined 3 May 2019",
                "Harbour Street Surgery, 3 May 2019",
                "visits from 2025-04-01 to 2026-03-31",
                "2019-2024",
                "20260310 and 10032026",
                "I10, E11.9, Z00.00, N18.3 and J45.909",
                "order 123456, invoice no. 12345678",
                "P-101, P-1234567, A-17 and D-1",
                "NPI 1912301953",
                "ydernr. 123456, CVR 12345678",
                "1,080 min, 12,345,678 people, DKK 12500000, 12500000 kr",
                "$12500000",
                "3.14159265",
                "0198f3a0-0000-7000-8000-000000000001",
                "https://example.org/visits/12345678",
                "doi 10.1186/s13012-021-01100-8",
                "000-12-3456, 666-12-3456, 912-34-5678, 123-00-4567, 123-45-0000",
                "call 1 943 476 5919",
                "+1 943 476 5919",
                "10 charts, 12 34 56 78 90 12 34 of them",
                "310207 4 boxes",
                "943 476 5918",
                "85.07.30-033.29",
                "record 12 of 40",
                "dossier 2026-03-13",
                "born 1948",
                "born to lead",
                "12/03/2030",
                "John Snow in 1854",
                "Heart Month 12 March 2020",
                "31/02/1948 Jane Doe",
                "7 dl, 1234567",
            })
    void what_people_write_about_a_practice_is_left_alone(String text) {
        assertEquals(List.of(), GUARD.look(text));
    }

    @Test
    void a_cpr_number_needs_a_day_that_was() {
        assertEquals(List.of(), GUARD.look("310207-"));
        assertEquals(List.of(), GUARD.look("310261-4285"));
        assertEquals(List.of(), GUARD.look("290201-4123"));
        assertEquals(List.of(), GUARD.look("110326-4123"));
        assertEquals(List.of(new Finding(Kind.CPR, 0, 11)), GUARD.look("100326-4123"));
    }

    @Test
    void several_are_found_in_the_order_of_the_text() {
        assertEquals(
                List.of(
                        new Finding(Kind.BIRTH_DATE, 10, 20),
                        new Finding(Kind.CPR, 22, 33),
                        new Finding(Kind.RECORD_NUMBER, 38, 45)),
                GUARD.look("Jane Doe, 12/03/1948, 120348-1234 MRN 1234567"));
        assertEquals("record-number", Kind.RECORD_NUMBER.code());
    }

    @Test
    void a_very_long_text_is_looked_through() {
        for (var piece : List.of("1 ", "1-", "12345678-", "Jane Doe ", "13/3/1948 ", "+1", "f. ")) {
            GUARD.look(piece.repeat(20_000));
        }
    }

    @Test
    void nothing_that_is_typed_makes_it_fail() {
        var random = new Random(3);
        var pieces = "0123456789-./ +,#()ABabDOBfø°\uD83D\uDC9A\n";
        for (int i = 0; i < 5_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(60); n >= 0; n--) {
                text.append(pieces.charAt(random.nextInt(pieces.length())));
            }
            for (var found : GUARD.look(text.toString())) {
                assertEquals(true, 0 <= found.start() && found.start() < found.end() && found.end() <= text.length());
            }
        }
    }
}
