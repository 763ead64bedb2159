package org.haversack.cli.upkeep;

import java.util.Optional;
import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.Names;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.Stop;
import org.haversack.cli.kit.StoreCommand;
import org.haversack.cli.kit.Table;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.merge.Digest;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Uuid7;
import org.haversack.service.PeopleService;
import org.haversack.service.Workplace;
import org.haversack.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `digest`: what tells two stores apart.
@Command(
        name = "digest",
        description = {
            "Prints a line for each space and one for all of them.",
            "They are equal on two computers exactly when these hold the same changes."
        })
public final class DigestCommand extends StoreCommand {
    @Option(
            names = "--space",
            paramLabel = "S",
            description = "Only one: a practice's id, code or name, or the word programme.")
    private Optional<String> space = Optional.empty();

    @Override
    protected int run(Session session, Workplace workplace) {
        var digest = workplace.store().digest();
        if (space.isPresent()) {
            one(session, digest, find(workplace, space.get()));
        } else {
            all(session, workplace, digest);
        }
        return Exit.DONE;
    }

    private static SpaceId find(Workplace workplace, String name) {
        if (name.equals("programme")) {
            return workplace.identity().programme();
        }
        if (Uuid7.isValid(name)) {
            return new SpaceId(name);
        }
        return new PeopleService(workplace)
                .practice(name)
                .map(practice -> new SpaceId(practice.text()))
                .orElseThrow(() -> Stop.refused("There is no single practice called \"%s\".".formatted(name)));
    }

    private static void one(Session session, Digest digest, SpaceId space) {
        var line = digest.spaces().get(space);
        if (line == null) {
            throw Stop.refused("This store holds nothing of %s.".formatted(space));
        }
        session.answer(
                () -> Json.object().put("space", space.text()).put("digest", line),
                () -> session.console().line(line));
    }

    private static void all(Session session, Workplace workplace, Digest digest) {
        session.answer(
                () -> Json.object()
                        .put("total", digest.total())
                        .set(
                                "spaces",
                                Json.array(
                                        digest.spaces().entrySet(),
                                        entry -> Json.object()
                                                .put("space", entry.getKey().text())
                                                .put("kind", kind(workplace, entry.getKey()))
                                                .put("digest", entry.getValue()))),
                () -> {
                    var names = new Names(workplace);
                    var table = Table.plain(3).row("all", digest.total(), "");
                    digest.spaces().forEach((space, line) -> table.row(space.text(), line, names.space(space)));
                    session.console().lines(table.lines());
                });
    }

    private static String kind(Workplace workplace, SpaceId space) {
        return workplace
                .store()
                .space(space)
                .map(Store.Space::kind)
                .map(SpaceKind::code)
                .orElse("");
    }
}
