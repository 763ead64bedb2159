package org.haversack.ui.exchange.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.haversack.domain.people.Person;
import org.haversack.merge.change.RecordId;
import org.haversack.service.edit.Changed;
import org.haversack.service.exchange.incoming.Quarantine;
import org.haversack.ui.exchange.parts.AskAgain;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.lists.ListModel;
import org.haversack.ui.kit.lists.Span;

/// Files that were refused and are kept, each with a text to ask for it again.
public final class RefusedModel {
    /// A kept file, and what tells it apart.
    public record Row(RecordId id, Quarantine.Refused file) {}

    private record Read(List<Quarantine.Refused> files, String me) {}

    private final OpenStore store;
    private final Consumer<List<Path>> again;
    private final ListModel<Row> list;
    private String me = "";

    /// @param again receives files again
    public RefusedModel(OpenStore store, Consumer<List<Path>> again) {
        this.store = store;
        this.again = again;
        this.list = new ListModel<>(
                Row::id,
                row -> String.join(
                        " ", row.file().name(), row.file().sender(), row.file().sentence()),
                List.of(
                        new Span<>("exchange.span.all", _ -> true),
                        new Span<>("exchange.span.waits", row -> row.file().waits())));
        list.show(List.of());
        store.editing().onChange(changed -> {
            if (changed.equals(Changed.EVERYTHING)) {
                show();
            }
        });
    }

    /// Reads them again.
    public void show() {
        store.kit()
                .work()
                .job(store.kit().words().get("exchange.reading"), _ -> {
                    var workplace = store.desk().workplace();
                    var name = workplace
                            .roster()
                            .person(workplace.identity().person())
                            .map(Person::name)
                            .orElse("");
                    return new Read(new Quarantine(workplace).list(), name);
                })
                .then(read -> {
                    me = read.me();
                    var rows = new ArrayList<Row>();
                    for (var file : read.files()) {
                        rows.add(new Row(
                                new RecordId(String.format(Locale.ROOT, "00000000-0000-7000-8000-%012x", rows.size())),
                                file));
                    }
                    list.show(rows);
                })
                .start();
    }

    public ListModel<Row> list() {
        return list;
    }

    /// A polite text that asks for a file again.
    public String ask(Row row) {
        var file = row.file();
        return new AskAgain(store.kit().words()).text(file.name(), file.sender(), file.reason(), file.sentence(), me);
    }

    /// Looks at a kept file once more: after an update, or when what it waits for has come.
    public void again(Row row) {
        again.accept(List.of(row.file().file()));
    }

    OpenStore store() {
        return store;
    }
}
