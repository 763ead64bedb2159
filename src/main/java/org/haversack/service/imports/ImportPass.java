package org.haversack.service.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.haversack.domain.practice.Practice;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.haversack.service.Admission;
import org.haversack.service.Progress;
import org.haversack.service.Workplace;
import org.haversack.service.imports.ImportOutcome.OddRow;
import org.haversack.service.imports.ImportOutcome.UnusedRow;
import org.haversack.store.lookup.Lookup;

/// One go through a list, within one transaction.
final class ImportPass {
    private static final String WHAT = "Importing practices";
    private static final int EVERY = 500;

    private record Seen(long line, List<String> cells, int times) {}

    private final Workplace workplace;
    private final Preset preset;
    private final Layout layout;
    private final Known known;
    private final Renewal renewal;
    private final Admission admission;
    private final Map<String, Seen> seen = new HashMap<>();
    private final List<OddRow> odd = new ArrayList<>();
    private final List<UnusedRow> notUsed = new ArrayList<>();
    private int created;
    private int changed;
    private int unchanged;

    ImportPass(Workplace workplace, Preset preset) {
        this.workplace = workplace;
        this.preset = preset;
        this.layout = Layout.of(preset);
        this.known = new Known(workplace.store(), preset);
        this.renewal = new Renewal(workplace.store());
        this.admission = new Admission(workplace);
    }

    ImportOutcome run(ListFile file, Progress progress) throws IOException {
        try (var rows = file.open()) {
            var first = rows.next();
            if (!(first instanceof ListRows.Cells cells)) {
                return new ImportOutcome.Refused(
                        first == null
                                ? "There is nothing in this file."
                                : "The first row of this file cannot be read, so it is not known what its columns hold.");
            }
            List<String> columnsNotUsed = List.of();
            switch (layout.begin(cells)) {
                case Layout.Start.Refused(var sentence) -> {
                    return new ImportOutcome.Refused(sentence);
                }
                case Layout.Start.Headings(var unknown) -> columnsNotUsed = unknown;
                case Layout.Start.Rows() -> take(cells);
            }
            for (var row = rows.next(); row != null; row = rows.next()) {
                if ((created + changed + unchanged + notUsed.size()) % EVERY == 0) {
                    progress.at(WHAT, Math.min(row.line(), file.lines()), file.lines());
                }
                take(row);
            }
            progress.at(WHAT, file.lines(), file.lines());
            return new ImportOutcome.Imported(created, changed, unchanged, odd, notUsed, columnsNotUsed);
        }
    }

    private void take(ListRows.Row row) {
        switch (row) {
            case ListRows.Broken(var line, var reason) -> notUsed.add(new UnusedRow(line, reason));
            case ListRows.Cells cells -> {
                switch (layout.read(cells)) {
                    case Layout.Reading.Unused(var reason) -> notUsed.add(new UnusedRow(cells.line(), reason));
                    case Layout.Reading.Of(var key, var practice) -> take(cells, key, practice);
                }
            }
        }
    }

    private void take(ListRows.Cells row, String key, Listed practice) {
        if (practice.text("name").isEmpty()) {
            refuse(row, "It has no name that can be used.");
            return;
        }
        var before = seen.get(key);
        int times = before == null ? 1 : before.times() + 1;
        seen.put(
                key,
                before == null ? new Seen(row.line(), row.cells(), 1) : new Seen(before.line(), before.cells(), times));
        if (before != null) {
            var same = before.cells().equals(row.cells())
                    ? "the same as line " + before.line()
                    : "told from line %d by nothing that stays".formatted(before.line());
            if (!layout.repeatsCount()) {
                refuse(row, repeated(before, row));
                return;
            }
            practice.odd("it is " + same, "imported as a practice of its own, number " + times);
        }
        var sourceKey = preset.code() + ":" + key + (times == 1 ? "" : "#" + times);
        var here = known.byKey(sourceKey);
        if (here.isEmpty()) {
            create(row, sourceKey, practice);
        } else {
            renew(row, here.get(), practice);
        }
    }

    private static String repeated(Seen before, ListRows.Cells row) {
        return before.cells().equals(row.cells())
                ? "It is the same as line %d.".formatted(before.line())
                : "It has the same code, or without codes the same name and place, as line %d."
                        .formatted(before.line());
    }

    private void refuse(ListRows.Cells row, String reason) {
        notUsed.add(new UnusedRow(row.line(), reason));
    }

    private void create(ListRows.Cells row, String sourceKey, Listed practice) {
        if (known.byCode(practice.text("code")).isPresent()) {
            refuse(
                    row,
                    "There is a practice with the code %s here already, which did not come from such a list."
                            .formatted(practice.text("code")));
            return;
        }
        var fields = new TreeMap<String, Value>();
        practice.fields().forEach((field, value) -> {
            if (!value.equals(Value.NOTHING)) {
                fields.put(field, value);
            }
        });
        fields.put("sourceKey", Value.of(sourceKey));
        var id = new RecordId(workplace.newId());
        var space = new SpaceId(id.text());
        var refusal = Practice.KIND
                .field("sourceKey")
                .orElseThrow()
                .problem(Value.of(sourceKey))
                .map(problem -> "What tells it from other rows " + problem + ".")
                .or(() -> admission.refusal(Practice.KIND, space, Optional.empty(), fields));
        if (refusal.isPresent()) {
            refuse(row, refusal.get());
            return;
        }
        workplace.save(space, List.of(new Write(Practice.KIND.name(), id, fields)), Renewal.WORD, null);
        odd.addAll(practice.odd());
        created++;
    }

    private void renew(ListRows.Cells row, Lookup.Texted here, Listed practice) {
        if (!here.alive()) {
            refuse(row, "This practice was imported before and deleted here. Restore it to use the row again.");
            return;
        }
        var record = workplace
                .store()
                .lookup()
                .find(Practice.KIND, here.id(), here.space())
                .orElseThrow();
        var fields = renewal.of(record, practice);
        if (fields.isEmpty()) {
            unchanged++;
        } else {
            var refusal = admission.refusal(Practice.KIND, here.space(), Optional.of(record), fields);
            if (refusal.isPresent()) {
                refuse(row, refusal.get());
                return;
            }
            workplace.save(
                    here.space(), List.of(new Write(Practice.KIND.name(), here.id(), fields)), Renewal.WORD, null);
            changed++;
        }
        odd.addAll(practice.odd());
    }
}
