package org.haversack.domain.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.haversack.domain.kind.Ref;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureLineTest {
    private static final Candidate KIM = someone(1, "Kim Sørensen");
    private static final Candidate LUND = someone(2, "Dr Lund");
    private static final Candidate LUNDBERG = someone(3, "Åse Lundberg");
    private static final Candidate ANNE = someone(4, "Anne Boisson");
    private static final Candidate ANNA = someone(5, "Anna Vos");
    private static final Candidate ANA = someone(6, "Ana Ruiz");
    private static final CaptureLine LINES =
            new CaptureLine(LocalDate.of(2026, 3, 10), List.of(KIM, LUND, LUNDBERG, ANNE, ANNA, ANA), Optional.of(ANA));

    private static Candidate someone(int n, String name) {
        return new Candidate(Ref.of("0198f3a0-0000-7000-8000-%012x".formatted(n)), name);
    }

    private static Capture.Read read(String line) {
        return assertInstanceOf(Capture.Read.class, LINES.read(line), line);
    }

    private static Capture.Wrong wrong(String line) {
        return assertInstanceOf(Capture.Wrong.class, LINES.read(line), line);
    }

    private static Optional<LocalDate> day(int month, int day) {
        return Optional.of(LocalDate.of(2026, month, day));
    }

    @Test
    void an_action_has_its_text_owner_and_date() {
        assertEquals(
                new Capture.Read(Command.ACTION, "Laminate recheck card", List.of(KIM), day(3, 13)),
                read("/action Laminate recheck card @Kim !fri"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a @Kim Laminate recheck card !fri",
                "/A !fri @kim Laminate recheck card",
                "/act Laminate  @sorensen\trecheck   !13/3 card",
                "  /action Laminate recheck card @Kim, !fri.",
                "/action Laminate recheck card @\"kim sor\" !\"13 mar\"",
                "/a Laminate recheck card @Kim @KIM !13 mar 2026",
                "/a Laminate !fri 13 mar recheck card @SØRENSEN",
            })
    void marks_stand_in_any_order_and_are_taken_out_of_the_text(String line) {
        assertEquals(new Capture.Read(Command.ACTION, "Laminate recheck card", List.of(KIM), day(3, 13)), read(line));
    }

    @ParameterizedTest
    @CsvSource({
        "/d from now on, DECISION",
        "/decision from now on, DECISION",
        "/q from now on, QUESTION",
        "/question from now on, QUESTION",
        "/b from now on, BARRIER",
        "/barrier from now on, BARRIER",
        "/p from now on, PARK",
        "/PARK from now on, PARK",
        "/n from now on, NOTE",
        "from now on, NOTE"
    })
    void every_command_has_a_long_and_a_short_form(String line, Command command) {
        assertEquals(new Capture.Read(command, "from now on", List.of(), Optional.empty()), read(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BP 140/90 @ rest, good!  Two   spaces stay",
                "/ 2 things",
                "140/90 was /high",
                "/1st reading",
                "Call @Kim !fri",
                "/home/kim"
            })
    void a_line_without_a_command_is_a_note_word_for_word(String line) {
        assertEquals(new Capture.Read(Command.NOTE, line, List.of(), Optional.empty()), read(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/action mail lund@clinic.example | mail lund@clinic.example",
                "/action Stop! Ask first | Stop! Ask first",
                "/action A ! and an @ alone | A ! and an @ alone",
                "/action Really !!! now | Really !!! now",
                "/question Who pays @Kim or us !now | Who pays @Kim or us !now",
                "/barrier No @time !ever | No @time !ever",
                "/decision Meet @noon | Meet @noon",
            })
    void a_sign_that_marks_nothing_is_text(String line, String text) {
        assertEquals(text, read(line).text());
        assertEquals(List.of(), read(line).owners());
        assertEquals(Optional.empty(), read(line).date());
    }

    @Test
    void a_decision_takes_the_day_from_which_it_holds() {
        assertEquals(
                new Capture.Read(Command.DECISION, "Recheck BP", List.of(), day(3, 16)),
                read("/decision Recheck BP !16 mar"));
    }

    @Test
    void a_date_without_quotes_is_as_long_as_it_can_be() {
        assertEquals(new Capture.Read(Command.ACTION, "call", List.of(), day(3, 24)), read("/a !24 mar call"));
        assertEquals(
                new Capture.Read(Command.ACTION, "10 charts", List.of(), day(3, 24)), read("/a !24 mar 10 charts"));
        assertEquals(
                new Capture.Read(Command.ACTION, "call", List.of(KIM), day(3, 24)), read("/a !in 2 weeks @Kim call"));
        assertEquals(new Capture.Read(Command.ACTION, "ask", List.of(), day(3, 31)), read("/a ask !end of month"));
        assertEquals(new Capture.Read(Command.ACTION, "13 ask", List.of(), day(3, 13)), read("/a !fri 13 ask"));
    }

    @Test
    void several_owners_are_kept_in_order() {
        assertEquals(
                List.of(LUND, ANA, KIM),
                read("/a fax form @\"Dr Lund\", @me @Kim").owners());
        assertEquals(List.of(ANA), read("/a fax form @me @ana").owners());
    }

    @Test
    void a_whole_word_of_a_name_goes_before_the_beginning_of_another() {
        assertEquals(List.of(LUND), read("/a call @Lund").owners());
        assertEquals(List.of(LUNDBERG), read("/a call @ase").owners());
        assertEquals(List.of(LUNDBERG), read("/a call @lundb").owners());
    }

    @Test
    void an_unknown_command_is_pointed_out() {
        assertEquals(
                new Capture.Wrong(Capture.Problem.UNKNOWN_COMMAND, 1, 8, "actoin", List.of()), wrong(" /actoin call"));
        assertEquals(Capture.Problem.UNKNOWN_COMMAND, wrong("/").problem());
    }

    @Test
    void an_owner_nobody_or_several_people_can_be_is_pointed_out() {
        assertEquals(
                new Capture.Wrong(Capture.Problem.UNKNOWN_OWNER, 8, 12, "Bob", List.of()), wrong("/a call @Bob !fri"));
        assertEquals(
                new Capture.Wrong(Capture.Problem.AMBIGUOUS_OWNER, 8, 12, "ann", List.of(ANNE, ANNA)),
                wrong("/a call @ann !fri"));
        assertEquals(
                Capture.Problem.UNKNOWN_OWNER,
                assertInstanceOf(
                                Capture.Wrong.class,
                                new CaptureLine(LocalDate.EPOCH, List.of(), Optional.empty()).read("/a call @me"))
                        .problem());
    }

    @Test
    void a_date_that_is_none_or_a_second_one_is_pointed_out() {
        assertEquals(
                new Capture.Wrong(Capture.Problem.UNREADABLE_DATE, 8, 13, "soon", List.of()),
                wrong("/a call !soon @Kim"));
        assertEquals(Capture.Problem.UNREADABLE_DATE, wrong("/a call !31 feb").problem());
        assertEquals(
                new Capture.Wrong(Capture.Problem.SECOND_DATE, 13, 20, "24 mar", List.of()),
                wrong("/a call !fri !24 mar"));
    }

    @Test
    void a_line_without_text_is_pointed_out() {
        for (var line : List.of("", "  ", "/action", "/action @Kim !fri", "/d !fri", "/n ")) {
            assertEquals(Capture.Problem.NO_TEXT, wrong(line).problem(), line);
        }
        assertEquals("no-text", Capture.Problem.NO_TEXT.code());
    }

    /// `|` is the caret.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/|; COMMAND; ''; 0; 1",
                "/ac|tion call; COMMAND; ac; 0; 7",
                "/action| ; COMMAND; action; 0; 7",
                "/action call |; NOTHING; ''; 13; 13",
                "/action ca|ll; NOTHING; ''; 10; 10",
                "/action call @|; OWNER; ''; 13; 14",
                "/action call @Ki| now; OWNER; Ki; 13; 16",
                "/action call @K|im now; OWNER; K; 13; 17",
                "/action call @Kim |; NOTHING; ''; 18; 18",
                "/action call @\"Dr L|; OWNER; Dr L; 13; 19",
                "/action call @\"Dr L|und\" now; OWNER; Dr L; 13; 23",
                "/action call @\"Dr Lund\" |; NOTHING; ''; 24; 24",
                "/action call !|; DATE; ''; 13; 14",
                "/action call !fr|; DATE; fr; 13; 16",
                "/action call !24 m|; DATE; 24 m; 13; 18",
                "/action call !24 |; DATE; '24 '; 13; 17",
                "/action !fri lam|; NOTHING; ''; 16; 16",
                "/action !fri @K|; OWNER; K; 13; 15",
                "/question what @K|; NOTHING; ''; 17; 17",
                "call @K|; NOTHING; ''; 7; 7",
                "/nonsense @K|; NOTHING; ''; 12; 12",
            })
    void the_line_tells_what_is_being_typed(String typed, Completion.What what, String prefix, int start, int end) {
        int caret = typed.indexOf('|');
        var line = typed.replace("|", "");
        var expected = new Completion(what, start, end, prefix.startsWith("'") ? prefix.replace("'", "") : prefix);
        assertEquals(expected, LINES.at(line, caret));
    }

    @Test
    void a_completed_line_reads_as_what_was_chosen() {
        var line = "/action call @dr now";
        var typed = LINES.at(line, 16);
        assertEquals("/action call @\"Dr Lund\" now", typed.completed(line, "Dr Lund"));
        assertEquals(24, typed.caretAfter("Dr Lund"));
        assertEquals(List.of(LUND), read(typed.completed(line, "Dr Lund")).owners());
        assertEquals("/action ", LINES.at("/a", 2).completed("/a", "action"));
        assertEquals("/a x !fri ", LINES.at("/a x !", 6).completed("/a x !", "fri"));
    }

    @Test
    void people_are_offered_best_first() {
        var people = List.of(KIM, LUNDBERG, LUND, ANNE, ANNA, ANA);
        assertEquals(List.of(LUND, LUNDBERG), Candidate.matching("lund", people));
        assertEquals(people, Candidate.matching("", people));
        assertEquals(List.of(), Candidate.matching("x", people));
        assertEquals(List.of(Command.ACTION), Command.beginning("a"));
    }

    @Test
    void nothing_that_is_typed_makes_it_fail() {
        var random = new Random(11);
        var pieces = new String[] {
            "/a", "/", "@", "!", "\"", " ", "fri", "24", "Kim", "end of", "\u201C", "\uD83D\uDC9A", ",", "é"
        };
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder(random.nextBoolean() ? "/a " : "");
            for (int n = random.nextInt(8); n >= 0; n--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            var line = text.toString();
            if (LINES.read(line) instanceof Capture.Wrong wrong) {
                assertEquals(
                        line,
                        line.substring(0, wrong.start())
                                + line.substring(wrong.start(), wrong.end())
                                + line.substring(wrong.end()));
            }
            for (int caret = 0; caret <= line.length(); caret++) {
                LINES.at(line, caret).completed(line, "x y");
            }
        }
    }
}
