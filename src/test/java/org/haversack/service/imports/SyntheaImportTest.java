package org.haversack.service.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.haversack.domain.people.PersonRole;
import org.haversack.domain.practice.Practice;
import org.haversack.service.imports.ImportOutcome.OddRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The 39,143 real practices in Synthea's jar: a test of scale, and of what real lists are like.
class SyntheaImportTest {
    private static final int ALL = 39_143;
    private static final int REPEATS = 143;

    @TempDir
    Path folder;

    private Path list() throws IOException {
        var copy = folder.resolve("primary_care_facilities.csv");
        try (var in = Objects.requireNonNull(
                getClass().getClassLoader().getResourceAsStream("providers/primary_care_facilities.csv"))) {
            Files.copy(in, copy);
        }
        return copy;
    }

    @Test
    void all_39143_practices_are_imported_once_and_arrive_whole_at_a_second_coordinator() throws IOException {
        var list = list();
        try (var mette = Desk.coordinator(folder)) {
            var first = mette.imports(list, Preset.SYNTHEA);
            assertEquals(ALL, first.created());
            assertEquals(List.of(), first.notUsed());
            assertOdd(first.odd());

            long changes = mette.workplace.store().lastChange();
            var digest = mette.workplace.store().digest();
            var second = mette.imports(list, Preset.SYNTHEA);
            assertEquals(ALL, second.unchanged());
            assertEquals(ALL, second.rows());
            assertEquals(changes, mette.workplace.store().lastChange());
            assertEquals(digest, mette.workplace.store().digest());

            try (var jo = mette.with("Jo Lindqvist", PersonRole.COORDINATOR).joinedBy("Jo Lindqvist")) {
                assertEquals(
                        mette.workplace.store().digest(), jo.workplace.store().digest());
                assertEquals(count(mette), count(jo));
                assertEquals(ALL, count(jo));
                assertEquals(ALL, jo.imports(list, Preset.SYNTHEA).unchanged());
            }
        }
    }

    private static void assertOdd(List<OddRow> odd) {
        var repeats = odd.stream()
                .filter(row -> row.what().startsWith("it is the same as line"))
                .toList();
        assertEquals(REPEATS, repeats.size());
        assertTrue(repeats.stream().allMatch(row -> row.done().endsWith("number 2")));
        var others = odd.stream().filter(row -> !repeats.contains(row)).toList();
        assertEquals(
                List.of(10_086L, 10_121L), others.stream().map(OddRow::line).toList());
        assertTrue(others.stream()
                .allMatch(row -> row.what().contains("U+0096") && row.done().contains("\u2013")));
    }

    private static int count(Desk desk) {
        return desk.workplace.store().lookup().texts(Practice.KIND, "sourceKey").size();
    }
}
