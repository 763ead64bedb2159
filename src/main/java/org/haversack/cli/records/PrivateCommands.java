package org.haversack.cli.records;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.Stop;
import org.haversack.cli.kit.StoreCommand;
import org.haversack.cli.kit.Table;
import org.haversack.cli.kit.Words;
import org.haversack.merge.change.Value;
import org.haversack.service.Workplace;
import org.haversack.store.log.PrivateNotes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `private put` and `private list`: notes that never leave this computer.
public final class PrivateCommands {
    private PrivateCommands() {}

    /// `private`: names the two.
    @Command(
            name = "private",
            description = "Notes that never leave this computer.",
            synopsisSubcommandLabel = "put|list")
    public static final class Group {}

    /// `private put [TEXT|-]`.
    @Command(name = "put", description = "Keeps a note that never leaves this computer; prints its id.")
    public static final class Put extends StoreCommand {
        @Parameters(
                arity = "0..1",
                paramLabel = "TEXT",
                defaultValue = "-",
                description = "The note; - or nothing reads it from standard input.")
        private String text = "-";

        @Override
        protected int run(Session session, Workplace workplace) {
            var note = text.equals("-") ? typed(session) : text;
            if (note.isBlank()) {
                throw Stop.refused("There is nothing to keep.");
            }
            if (note.length() > Value.LONGEST_TEXT) {
                throw Stop.refused("A note has at most 100,000 characters.");
            }
            var id = workplace.newId();
            workplace.store().privateNotes().put(new PrivateNotes.Note(id, note, workplace.now()));
            session.answer(
                    () -> Json.object().put("id", id), () -> session.console().line(id));
            return Exit.DONE;
        }

        private static String typed(Session session) {
            try {
                var bytes = session.in().readNBytes(Value.LONGEST_TEXT * 4 + 1);
                return new String(bytes, StandardCharsets.UTF_8).strip();
            } catch (IOException unreadable) {
                throw Stop.refused("The note cannot be read.");
            }
        }
    }

    /// `private list`.
    @Command(name = "list", description = "Shows the notes that never leave this computer, oldest first.")
    public static final class Listing extends StoreCommand {
        @Override
        protected int run(Session session, Workplace workplace) {
            var notes = workplace.store().privateNotes().list();
            session.answer(
                    () -> Json.array(
                            notes,
                            note -> Json.object()
                                    .put("id", note.id())
                                    .put("at", Json.moment(note.at()))
                                    .put("text", note.text())),
                    () -> {
                        var table = Table.of("When", "ID", "Note");
                        notes.forEach(note -> table.row(Words.time(note.at(), session.zone()), note.id(), note.text()));
                        session.console().lines(table.lines());
                        session.console().note(Words.count(notes.size(), "private note.", "private notes."));
                    });
            return Exit.DONE;
        }
    }
}
