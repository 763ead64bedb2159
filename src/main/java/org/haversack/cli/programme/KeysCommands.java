package org.haversack.cli.programme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.haversack.bundle.PrivateFiles;
import org.haversack.bundle.SigningKeys;
import org.haversack.cli.kit.Command;
import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.Stop;
import org.haversack.store.sql.StoreFolder;
import picocli.CommandLine.Option;

/// `keys export`: the key that opens files sealed for this store.
public final class KeysCommands {
    private KeysCommands() {}

    /// `keys`: names what there is.
    @picocli.CommandLine.Command(
            name = "keys",
            description = "The keys of this store.",
            synopsisSubcommandLabel = "export")
    public static final class Group {}

    /// `keys export --out FILE`.
    @picocli.CommandLine.Command(
            name = "export",
            description = {
                "Writes the age identity of this store, with which the ordinary age tool opens files sealed for it:",
                "  age -d -i FILE SEALED.haversack.age",
                "Whoever has that file can read everything that was ever sealed for this computer."
            })
    public static final class Export implements Command {
        @Option(names = "--out", required = true, paramLabel = "FILE", description = "A file that is not there yet.")
        private Path file = Path.of("");

        @Override
        public int run(Session session) {
            var store = session.storeFile();
            if (Files.exists(file)) {
                throw Stop.refused("There is a file %s already. Nothing was written.".formatted(file));
            }
            var identity = keys(store).identity();
            var text = "# opens what is sealed for %s%n# public key: %s%n%s%n"
                    .formatted(store.getFileName(), identity.recipient(), identity.secret());
            try {
                PrivateFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException refused) {
                throw Stop.refused("The file %s cannot be written.".formatted(file));
            }
            session.answer(
                    () -> Json.object().put("file", file.toString()).put("recipient", identity.recipient()), () -> {
                        session.console().line(identity.recipient());
                        session.console()
                                .note("%s holds a private key. Keep it as safe as the store itself.".formatted(file));
                    });
            return Exit.DONE;
        }

        private static SigningKeys keys(Path store) {
            var file = StoreFolder.keys(store);
            if (Files.notExists(file)) {
                throw Stop.refused("There are no keys %s.".formatted(file));
            }
            try {
                var keys = SigningKeys.load(file);
                if (keys.isGrown()) {
                    throw Stop.refused("This store has no age identity yet. Any other command gives it one.");
                }
                return keys;
            } catch (IOException unreadable) {
                throw Stop.refused("The keys %s cannot be read.".formatted(file));
            }
        }
    }
}
