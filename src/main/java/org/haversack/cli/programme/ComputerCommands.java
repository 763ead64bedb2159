package org.haversack.cli.programme;

import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.Stop;
import org.haversack.cli.kit.StoreCommand;
import org.haversack.cli.kit.Table;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.Uuid7;
import org.haversack.service.PeopleService;
import org.haversack.service.Workplace;
import org.haversack.service.trust.Computers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/// `computers`, `fingerprint` and `revoke`: which computers belong to the programme.
public final class ComputerCommands {
    private ComputerCommands() {}

    private static ObjectNode json(Computers.Entry entry) {
        return Json.object()
                .put("id", entry.computer().text())
                .put("person", entry.person().map(Object::toString).orElse(null))
                .put("personName", entry.personName())
                .put("name", entry.name())
                .put("code", entry.code())
                .put(
                        "state",
                        entry.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .put("revokedOn", entry.revokedOn());
    }

    private static String state(Computers.Entry entry) {
        return switch (entry.state()) {
            case THIS -> "this computer";
            case KNOWN -> "known";
            case NO_SEAL_KEY -> "known; nothing can be sealed for it yet";
            case REVOKED -> "revoked" + (entry.revokedOn().isEmpty() ? "" : " on " + entry.revokedOn());
        };
    }

    /// `computers`.
    @Command(name = "computers", description = "Shows the computers of the programme, with their codes.")
    public static final class Listing extends StoreCommand {
        @Override
        protected int run(Session session, Workplace workplace) {
            var computers = new Computers(workplace).list();
            session.answer(() -> Json.array(computers, ComputerCommands::json), () -> {
                var table = Table.of("Person", "Code", "State", "ID");
                computers.forEach(entry -> table.row(
                        entry.personName(),
                        entry.code(),
                        state(entry),
                        entry.computer().text()));
                session.console().lines(table.lines());
            });
            return Exit.DONE;
        }
    }

    /// `fingerprint`.
    @Command(
            name = "fingerprint",
            description = "Shows this computer's code: eight digits to say to whoever asks before taking your files.")
    public static final class Own extends StoreCommand {
        @Override
        protected int run(Session session, Workplace workplace) {
            var code = new Computers(workplace).ownCode().code();
            session.answer(
                    () -> Json.object()
                            .put("computer", workplace.identity().computer().text())
                            .put("code", code),
                    () -> session.console().line(code));
            return Exit.DONE;
        }
    }

    /// `revoke COMPUTER`.
    @Command(
            name = "revoke",
            description = {
                "Shuts a computer out that was lost or given away: what it sends is refused, and nothing is sealed for it.",
                "What it sent before stays. Everyone else hears of it with the next file from you. Coordinators only."
            })
    public static final class Revoke extends StoreCommand {
        @Parameters(paramLabel = "COMPUTER", description = "Its id or code, or the name of a person who has only one.")
        private String computer = "";

        @Option(names = "--undo", description = "Lets it in again.")
        private boolean undo;

        @Override
        protected int run(Session session, Workplace workplace) {
            var computers = new Computers(workplace);
            var id = find(computers, workplace);
            var entry = session.done(undo ? computers.readmit(id) : computers.revoke(id));
            session.answer(
                    () -> json(entry),
                    () -> session.console()
                            .line("The computer of %s with the code %s: %s."
                                    .formatted(entry.personName(), entry.code(), state(entry))));
            return Exit.DONE;
        }

        private ComputerId find(Computers computers, Workplace workplace) {
            if (Uuid7.isValid(computer)
                    && workplace.roster().computer(new ComputerId(computer)).isPresent()) {
                return new ComputerId(computer);
            }
            var byCode = computers.list().stream()
                    .filter(entry -> !entry.code().isEmpty() && entry.code().equals(computer))
                    .toList();
            if (byCode.size() == 1) {
                return byCode.getFirst().computer();
            }
            var wanted = undo ? Computers.State.REVOKED : Computers.State.KNOWN;
            var theirs = new PeopleService(workplace)
                    .person(computer).stream()
                            .flatMap(person -> computers.of(person).stream())
                            .filter(entry ->
                                    (entry.state() == Computers.State.REVOKED) == (wanted == Computers.State.REVOKED))
                            .toList();
            if (theirs.size() != 1) {
                throw Stop.refused(
                        "There is no single computer called \"%s\". The command computers lists them with their codes."
                                .formatted(computer));
            }
            return theirs.getFirst().computer();
        }
    }
}
