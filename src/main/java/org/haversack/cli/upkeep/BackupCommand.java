package org.haversack.cli.upkeep;

import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.Stop;
import org.haversack.cli.kit.StoreCommand;
import org.haversack.cli.kit.Words;
import org.haversack.service.Workplace;
import org.haversack.service.backup.Backup;
import org.haversack.service.backup.Backups;
import org.haversack.service.backup.Reason;
import picocli.CommandLine.Command;

/// `backup`: makes a backup now.
@Command(
        name = "backup",
        description =
                "Makes a backup in the store's folder, reads it back, compares it with the store, and thins out older ones.")
public final class BackupCommand extends StoreCommand {
    @Override
    protected int run(Session session, Workplace workplace) {
        Backup made;
        try (var watch = session.watch("Backing up")) {
            watch.at("Backing up", 0, 0);
            made = switch (new Backups(workplace).take(Reason.BY_HAND)) {
                case Backups.Taken.Kept(var backup) -> backup;
                case Backups.Taken.NothingNew(var last) -> last;
                case Backups.Taken.Failed(var sentence) -> throw Stop.refused(sentence);
            };
        }
        session.answer(() -> BackupText.json(made), () -> {
            session.console().line(made.file().toString());
            made.holds().ifPresent(held -> session.console().note("Checked: " + BackupText.held(held) + "."));
        });
        return Exit.DONE;
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
