package org.haversack.cli.records;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.Passphrase;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.Stop;
import org.haversack.cli.kit.StoreCommand;
import org.haversack.cli.kit.Table;
import org.haversack.cli.kit.Words;
import org.haversack.merge.change.Value;
import org.haversack.service.Workplace;
import org.haversack.service.reflections.Reflection;
import org.haversack.service.reflections.Reflections;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `private put`, `private list` and `private guard`: notes that never leave this computer.
public final class PrivateCommands {
    private PrivateCommands() {}

    /// `private`: names the three.
    @Command(
            name = "private",
            description = "Notes that never leave this computer.",
            synopsisSubcommandLabel = "put|list|guard")
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
            var id = session.done(new Reflections(workplace).put(note));
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
    @Command(
            name = "list",
            description =
                    "Shows the notes that never leave this computer, oldest first. Sealed ones need their passphrase.")
    public static final class Listing extends StoreCommand {
        @Option(
                names = "--passphrase-file",
                paramLabel = "FILE",
                description = "The passphrase, in a file (- for standard input); asked for where somebody is there.")
        private Optional<Path> words = Optional.empty();

        @Override
        protected int run(Session session, Workplace workplace) {
            var reflections = new Reflections(workplace);
            var notes = reflections.guarded() ? opened(session, reflections) : reflections.unguarded();
            session.answer(
                    () -> Json.array(
                            notes,
                            note -> Json.object()
                                    .put("id", note.id())
                                    .put("at", Json.moment(note.at().toEpochMilli()))
                                    .put("text", note.text())),
                    () -> {
                        var table = Table.of("When", "ID", "Note");
                        notes.forEach(note -> table.row(
                                Words.time(note.at().toEpochMilli(), session.zone()), note.id(), note.text()));
                        session.console().lines(table.lines());
                        session.console().note(Words.count(notes.size(), "private note.", "private notes."));
                    });
            return Exit.DONE;
        }

        private List<Reflection> opened(Session session, Reflections reflections) {
            var passphrase = words.map(from -> Passphrase.of(from, session))
                    .or(() -> Passphrase.ask(session, "The passphrase of your private notes:"))
                    .orElseThrow(
                            () -> Stop.refused(
                                    "These notes are sealed. Put their passphrase into a file and name it with --passphrase-file."));
            return reflections.list(session.done(reflections.open(passphrase)));
        }
    }

    /// `private guard`.
    @Command(
            name = "guard",
            description = {
                "Seals the private notes with a passphrase, those that are there and all that follow.",
                "It is kept nowhere: if it is forgotten, nobody can read them."
            })
    public static final class Guard extends StoreCommand {
        @Option(
                names = "--passphrase-file",
                required = true,
                paramLabel = "FILE",
                description = "The passphrase, in a file (- for standard input).")
        private Path words = Path.of("");

        @Override
        protected int run(Session session, Workplace workplace) {
            var reflections = new Reflections(workplace);
            var failed = session.done(reflections.guard(Passphrase.of(words, session)));
            int count = reflections.count();
            session.answer(
                    () -> Json.object()
                            .put("sealed", count)
                            .set(
                                    "notSealedIn",
                                    Json.texts(
                                            failed.stream().map(Path::toString).toList())),
                    () -> {
                        session.console().line(Words.count(count, "note is sealed.", "notes are sealed."));
                        failed.forEach(file -> session.console()
                                .note("In the damaged copy %s they are not sealed; delete it.".formatted(file)));
                    });
            return Exit.DONE;
        }
    }
}
