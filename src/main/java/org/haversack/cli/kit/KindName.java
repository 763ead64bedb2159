package org.haversack.cli.kit;

import java.util.stream.Collectors;
import org.haversack.domain.Kinds;
import org.haversack.domain.kind.Kind;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.Uuid7;

/// Reads the names of kinds and the ids of records from the command line.
public final class KindName {
    private KindName() {}

    public static Kind<?> kind(String name) {
        return Kinds.ALL
                .find(name)
                .orElseThrow(() -> Stop.usage("There is no kind of record called \"%s\". There are: %s."
                        .formatted(
                                Words.printable(name),
                                Kinds.ALL.all().stream().map(Kind::name).collect(Collectors.joining(", ")))));
    }

    public static RecordId id(String text) {
        if (!Uuid7.isValid(text)) {
            throw Stop.usage("\"%s\" is not the id of a record.".formatted(Words.printable(text)));
        }
        return new RecordId(text);
    }
}
