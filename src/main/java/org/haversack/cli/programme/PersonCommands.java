package org.haversack.cli.programme;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.Stop;
import org.haversack.cli.kit.StoreCommand;
import org.haversack.cli.kit.Table;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.kind.Code;
import org.haversack.domain.people.Person;
import org.haversack.domain.people.PersonRole;
import org.haversack.merge.change.ComputerId;
import org.haversack.service.PeopleService;
import org.haversack.service.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// `person add` and `person list`: the people of the programme.
public final class PersonCommands {
    private PersonCommands() {}

    /// `person`: names the two.
    @Command(name = "person", description = "The people of the programme.", synopsisSubcommandLabel = "add|list")
    public static final class Group {}

    /// `person add`.
    @Command(name = "add", description = "Adds a person to the programme; prints her id. Coordinators only.")
    public static final class Add extends StoreCommand {
        @Option(names = "--name", required = true, paramLabel = "NAME", description = "As people call her.")
        private String name = "";

        @Option(
                names = "--role",
                required = true,
                paramLabel = "ROLE",
                description = "facilitator, coordinator, mentor or expert.")
        private String role = "";

        @Override
        protected int run(Session session, Workplace workplace) {
            var as = Code.find(PersonRole.class, role.toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> Stop.usage("A person's role is one of "
                            + String.join(", ", Code.codes(PersonRole.class)) + ", not \"" + role + "\"."));
            var id = session.done(new PeopleService(workplace).add(name, as)).text();
            session.answer(
                    () -> Json.object().put("id", id), () -> session.console().line(id));
            return Exit.DONE;
        }
    }

    /// `person list`.
    @Command(name = "list", description = "Shows the people of the programme.")
    public static final class Listing extends StoreCommand {
        @Override
        protected int run(Session session, Workplace workplace) {
            var people = workplace.roster().people().values().stream()
                    .sorted(Comparator.comparing(Person::name)
                            .thenComparing(person -> person.id().text()))
                    .toList();
            session.answer(() -> Json.array(people, person -> json(person, workplace)), () -> {
                var table = Table.of("Name", "Role", "ID", "Computers", "");
                people.forEach(person -> table.row(
                        person.name(),
                        role(person),
                        person.id().text(),
                        Integer.toString(computers(person, workplace).size()),
                        person.archived() ? "archived" : ""));
                session.console().lines(table.lines());
            });
            return Exit.DONE;
        }

        private static ObjectNode json(Person person, Workplace workplace) {
            return Json.object()
                    .put("id", person.id().text())
                    .put("name", person.name())
                    .put("role", person.role().map(Choice::code).orElse(null))
                    .put("archived", person.archived())
                    .set("computers", Json.texts(computers(person, workplace)));
        }

        private static List<String> computers(Person person, Workplace workplace) {
            return workplace.roster().computersOf(person.id().id()).stream()
                    .map(ComputerId::text)
                    .sorted()
                    .toList();
        }

        private static String role(Person person) {
            return person.role()
                    .map(role -> role.known().isPresent() ? role.code() : "other (" + role.code() + ")")
                    .orElse("");
        }
    }
}
