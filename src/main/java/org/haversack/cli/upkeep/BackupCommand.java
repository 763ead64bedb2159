package org.haversack.cli.upkeep;

import java.nio.file.Path;
import java.util.Optional;
import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.Passphrase;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.Stop;
import org.haversack.cli.kit.StoreCommand;
import org.haversack.cli.kit.Words;
import org.haversack.service.Outcome;
import org.haversack.service.Workplace;
import org.haversack.service.backup.Backup;
import org.haversack.service.backup.Backups;
import org.haversack.service.backup.Reason;
import org.haversack.service.backup.SecondPlace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `backup`: makes a backup now.
@Command(
        name = "backup",
        description =
                "Makes a backup in the store's folder, reads it back, compares it with the store, and thins out older ones.")
public final class BackupCommand extends StoreCommand {
    @Option(
            names = "--place",
            paramLabel = "DIR",
            description =
                    "Chooses a second place, on a stick for instance: from now on every backup is copied there, sealed.")
    private Optional<Path> place = Optional.empty();

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description =
                    "With --place: the passphrase that will open what lies there, in a file (- for standard input).")
    private Optional<Path> words = Optional.empty();

    @Option(names = "--no-place", description = "No more copies go to a second place; what lies there stays.")
    private boolean noPlace;

    @Override
    protected int run(Session session, Workplace workplace) {
        var second = new SecondPlace(workplace);
        place.ifPresent(folder -> choose(session, second, folder));
        if (noPlace) {
            second.forget();
        }
        Backup made;
        try (var watch = session.watch("Backing up")) {
            watch.at("Backing up", 0, 0);
            made = switch (new Backups(workplace).take(Reason.BY_HAND)) {
                case Backups.Taken.Kept(var backup) -> backup;
                case Backups.Taken.NothingNew(var last) -> last;
                case Backups.Taken.Failed(var sentence) -> throw Stop.refused(sentence);
            };
        }
        var sealed = second.place().isPresent() ? Optional.of(second.copy(made)) : Optional.<Outcome<Path>>empty();
        session.answer(
                () -> {
                    var object = BackupText.json(made);
                    sealed.ifPresent(outcome -> {
                        switch (outcome) {
                            case Outcome.Done<Path>(var file) -> object.put("sealed", file.toString());
                            case Outcome.Refused<Path>(var sentence) -> object.put("notSealed", sentence);
                        }
                    });
                    return object;
                },
                () -> {
                    session.console().line(made.file().toString());
                    made.holds().ifPresent(held -> session.console().note("Checked: " + BackupText.held(held) + "."));
                    sealed.ifPresent(outcome -> {
                        switch (outcome) {
                            case Outcome.Done<Path>(var file) ->
                                session.console().line(file.toString());
                            case Outcome.Refused<Path>(var sentence) ->
                                session.console().note(sentence);
                        }
                    });
                });
        return sealed.filter(Outcome.Refused.class::isInstance).isPresent() ? Exit.REFUSED : Exit.DONE;
    }

    private void choose(Session session, SecondPlace second, Path folder) {
        var passphrase = words.map(from -> Passphrase.of(from, session))
                .or(() -> Passphrase.ask(session, "A passphrase that will open what lies there:"))
                .orElseThrow(() -> Stop.usage("Put a passphrase into a file and name it with --passphrase-file."));
        session.done(second.choose(folder, passphrase));
    }

    /// `backups`: lists them.
    @Command(name = "backups", description = "Lists the copies of the store in its folder, the newest first.")
    public static final class Listing implements org.haversack.cli.kit.Command {
        @Override
        public int run(Session session) {
            var all = org.haversack.service.backup.BackupFolder.list(session.storeFile());
            session.answer(() -> Json.array(all, BackupText::json), () -> {
                session.console().lines(BackupText.table(all, session.zone()).lines());
                session.console().note(Words.count(all.size(), "copy.", "copies."));
            });
            return Exit.DONE;
        }
    }
}
