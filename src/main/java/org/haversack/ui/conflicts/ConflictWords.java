package org.haversack.ui.conflicts;

import java.util.stream.Collectors;
import org.haversack.merge.change.Value;
import org.haversack.service.conflicts.OpenConflict;
import org.haversack.ui.kit.FieldWords;
import org.haversack.ui.kit.Kit;

/// Conflicts as people read them.
final class ConflictWords {
    private final Kit kit;
    private final FieldWords fields;

    ConflictWords(Kit kit) {
        this.kit = kit;
        this.fields = new FieldWords(kit.words(), kit.days());
    }

    /// Riverside Clinic.
    String where(OpenConflict open) {
        return open.where().isEmpty() ? kit.words().get("conflicts.elsewhere") : open.where();
    }

    /// Action “Order second cuff”.
    String record(OpenConflict open) {
        var kind = fields.kind(open.kind());
        var label = open.label();
        return label.equals(open.kind().name()) ? kind : kit.words().get("conflicts.record", kind, label);
    }

    /// Due date; for a record's life, that it was deleted and changed.
    String field(OpenConflict open) {
        if (open.isLife()) {
            return kit.words().get("conflicts.deleted-but-changed");
        }
        return open.field().map(fields::name).orElseGet(open::written);
    }

    /// What all of them knew; empty if that was nothing.
    String was(OpenConflict open) {
        return open.was()
                .flatMap(was -> open.field().map(field -> fields.value(field, was, open.wasName())))
                .orElse("");
    }

    /// A version in a few words.
    String value(OpenConflict open, OpenConflict.Version version) {
        if (open.isLife()) {
            return kit.words().get(version.value().equals(Value.TRUE) ? "conflicts.delete" : "conflicts.keep");
        }
        return open.field()
                .map(field -> fields.value(field, version.value(), version.name()))
                .orElseGet(() -> plain(version.value()));
    }

    /// A text with every word of it.
    String plain(Value value) {
        return value instanceof Value.Text(var text) ? text : kit.words().get("kit.value.none");
    }

    /// What choosing a version does: `Use 1 Jun`, or `Keep 1 Jun` if that is shown now.
    String choose(OpenConflict open, OpenConflict.Version version) {
        if (open.isLife()) {
            return value(open, version);
        }
        if (open.isText()) {
            return kit.words().get("conflicts.use-of", authors(version));
        }
        return kit.words().get(version.shown() ? "conflicts.keep-this" : "conflicts.use-this", value(open, version));
    }

    /// Ana Ruiz and Ivo Petersen.
    String authors(OpenConflict.Version version) {
        return version.by().stream()
                .map(OpenConflict.Signature::name)
                .distinct()
                .collect(Collectors.joining(kit.words().get("conflicts.and")));
    }

    /// Ana Ruiz on “laptop”, Fri 13 Mar, 09:00.
    String signature(OpenConflict.Signature by) {
        var when = kit.days().moment(by.at());
        if (by.here()) {
            return kit.words().get("conflicts.by-here", by.name(), when);
        }
        return by.computer().isEmpty()
                ? kit.words().get("conflicts.by", by.name(), when)
                : kit.words().get("conflicts.by-on", by.name(), by.computer(), when);
    }

    /// Both texts one below the other, each with who wrote it and when.
    String signed(OpenConflict open) {
        return open.versions().stream()
                .map(version -> kit.words()
                        .get(
                                "conflicts.signed",
                                authors(version),
                                version.by().isEmpty()
                                        ? ""
                                        : kit.days()
                                                .date(version.by()
                                                        .getFirst()
                                                        .at()
                                                        .toLocalDate()),
                                plain(version.value())))
                .collect(Collectors.joining("\n\n"));
    }

    /// All words by which a conflict is found.
    String found(OpenConflict open) {
        return String.join(" ", where(open), record(open), field(open), String.join(" ", open.people()));
    }
}
