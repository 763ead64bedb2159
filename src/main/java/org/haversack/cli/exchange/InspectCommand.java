package org.haversack.cli.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.haversack.bundle.BadBundle;
import org.haversack.bundle.BundleHead;
import org.haversack.bundle.BundleReader;
import org.haversack.bundle.Fingerprint;
import org.haversack.bundle.Reading;
import org.haversack.bundle.Refusal;
import org.haversack.bundle.Seal;
import org.haversack.bundle.SigningKeys;
import org.haversack.bundle.VerifiedBundle;
import org.haversack.bundle.age.AgeIdentity;
import org.haversack.bundle.age.AgeKey;
import org.haversack.bundle.seal.SixWords;
import org.haversack.bundle.seal.Unsealing;
import org.haversack.cli.kit.Command;
import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.Passphrase;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.Stop;
import org.haversack.cli.kit.Table;
import org.haversack.cli.kit.Words;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.service.joining.InvitationFile;
import org.haversack.store.sql.StoreFolder;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/// `inspect FILE`: checks and describes a file from somebody, without a store.
@picocli.CommandLine.Command(
        name = "inspect",
        description = {
            "Checks a file and says who wrote it and what is in it. Changes nothing.",
            "A sealed file is opened with the keys of the store, or with the words; anything else needs no store."
        })
public final class InspectCommand implements Command {
    @Parameters(paramLabel = "FILE", description = "A file that was sent.")
    private Path file = Path.of("");

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "The words that close an invitation, in a file (- for standard input).")
    private Optional<Path> words = Optional.empty();

    /// What is in a bundle.
    private record Contents(Map<String, Set<RecordId>> records, Set<SpaceId> spaces, Map<ComputerId, Integer> writers) {
        static Contents none() {
            return new Contents(new TreeMap<>(), new HashSet<>(), new TreeMap<>());
        }

        Map<String, Integer> counts() {
            return records.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, kind -> kind.getValue().size(), Integer::sum, TreeMap::new));
        }
    }

    @Override
    public int run(Session session) {
        try (var seal = sealed() ? seal(session) : null) {
            var bundle = verified(seal == null ? Seal.NONE : seal);
            var contents = contents(bundle);
            show(bundle, contents, session);
            return Exit.DONE;
        }
    }

    private boolean sealed() {
        return new InvitationFile(file).closed() == InvitationFile.Closed.SEALED;
    }

    private void show(VerifiedBundle bundle, Contents contents, Session session) {
        session.answer(() -> json(bundle, contents), () -> session.console().lines(lines(bundle, contents, session)));
    }

    /// What opens sealed files: the words, or the keys of the store.
    private Unsealing seal(Session session) {
        var store = session.storeFile();
        return new Unsealing(
                StoreFolder.opened(store),
                words.<AgeKey>map(from -> new AgeKey.Words(passphrase(Passphrase.of(from, session))))
                        .orElseGet(() -> new AgeKey.Identities(identities(store))));
    }

    private static String passphrase(String typed) {
        return switch (SixWords.list().read(typed)) {
            case SixWords.Typed.Right(var passphrase) -> passphrase;
            case SixWords.Typed.Unknown _, SixWords.Typed.Count _ -> typed;
        };
    }

    private static List<AgeIdentity> identities(Path store) {
        var keys = StoreFolder.keys(store);
        try {
            return Files.exists(keys) ? List.of(SigningKeys.load(keys).identity()) : List.of();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private VerifiedBundle verified(Seal seal) {
        if (!Files.exists(file)) {
            throw Stop.refused("There is no file %s.".formatted(file));
        }
        try {
            return switch (BundleReader.open(file, seal)) {
                case Reading.Verified(var bundle) -> bundle;
                case Reading.Refused(var refusal) -> throw refused(refusal);
            };
        } catch (IOException unreadable) {
            throw unreadable();
        }
    }

    private Contents contents(VerifiedBundle bundle) {
        var contents = Contents.none();
        try (var changes = bundle.changes()) {
            for (var line = changes.next(); line != null; line = changes.next()) {
                var change = line.change();
                contents.spaces().add(change.space());
                contents.writers().merge(change.computer(), 1, Integer::sum);
                change.writes()
                        .forEach(write -> contents.records()
                                .computeIfAbsent(write.kind(), kind -> new HashSet<>())
                                .add(write.record()));
            }
            return contents;
        } catch (BadBundle bad) {
            throw refused(bad.refusal());
        } catch (IOException unreadable) {
            throw unreadable();
        }
    }

    private Stop unreadable() {
        return Stop.refused("The file %s cannot be read.".formatted(file));
    }

    private static Stop refused(Refusal refusal) {
        var stop = Stop.refused(refusal.sentence())
                .with(
                        "reason",
                        refusal.reason()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-'));
        refusal.line().ifPresent(line -> stop.with("line", line));
        return stop;
    }

    private ObjectNode json(VerifiedBundle bundle, Contents contents) {
        var head = bundle.head();
        var writers = new TreeMap<String, Integer>();
        contents.writers().forEach((computer, changes) -> writers.put(computer.text(), changes));
        var object = Json.object()
                .put("file", file.toString())
                .put("bytes", bundle.size())
                .put("keyCode", Fingerprint.ofKey(bundle.key()).code())
                .put("fileCode", Fingerprint.ofFile(bundle.fileSha256()).code());
        object.set("head", head(head));
        object.put("changes", head.count());
        object.put("spacesWithChanges", contents.spaces().size());
        object.set("records", Json.numbers(contents.counts()));
        return object.set("changesByComputer", Json.numbers(writers));
    }

    private static ObjectNode head(BundleHead head) {
        var object = Json.object()
                .put("id", head.id())
                .put("from", head.from().text())
                .put("fromName", head.fromName())
                .put("to", head.to().map(ComputerId::text).orElse(null))
                .put("for", head.forPerson().map(RecordId::text).orElse(null))
                .put("person", head.person().map(RecordId::text).orElse(null))
                .put("made", head.made())
                .put("madeAt", Json.moment(head.made()))
                .put("app", head.app())
                .put("programme", head.programme().text())
                .put("code", head.code())
                .put("number", head.number())
                .put("count", head.count());
        object.set("needs", Json.texts(head.needs()));
        object.set(
                "spaces", Json.texts(head.spaces().stream().map(SpaceId::text).toList()));
        return object.put("have", head.have().size());
    }

    private static List<String> lines(VerifiedBundle bundle, Contents contents, Session session) {
        var head = bundle.head();
        var table = Table.plain(2)
                .row("from", head.fromName())
                .row("key code", Fingerprint.ofKey(bundle.key()).code())
                .row("made", Words.time(head.made(), session.zone()) + " by the sender's clock")
                .row("programme", head.code())
                .row("number", head.number() == 0 ? "" : Long.toString(head.number()))
                .row("written by", head.app())
                .row("size", "%,d bytes".formatted(bundle.size()))
                .row(
                        "about",
                        Words.count(head.spaces().size(), "practice or other space", "practices and other spaces"))
                .row("changes", "%,d".formatted(head.count()));
        contents.counts().forEach((kind, records) -> table.row("", Words.records(records, kind)));
        if (contents.writers().size() > 1) {
            table.row("", "written on " + Words.count(contents.writers().size(), "computer", "computers"));
        }
        var lines = new ArrayList<>(List.of("The file is whole and was signed with the key it names.", ""));
        lines.addAll(table.lines());
        return lines;
    }
}
