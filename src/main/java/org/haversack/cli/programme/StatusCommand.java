package org.haversack.cli.programme;

import java.util.Optional;
import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.StoreCommand;
import org.haversack.cli.kit.Table;
import org.haversack.cli.kit.Words;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.domain.people.Person;
import org.haversack.domain.people.Programme;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.Uuid7;
import org.haversack.service.Workplace;
import org.haversack.service.exchange.Sending;
import org.haversack.store.Store;
import org.haversack.store.log.Ledger;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ObjectNode;

/// `status`: whose store this is and how it stands.
@Command(name = "status", description = "Shows whose store this is, what it holds and what others have not confirmed.")
public final class StatusCommand extends StoreCommand {
    /// How a store stands.
    private record Standing(
            Optional<Person> me,
            Optional<Programme> programme,
            long practices,
            long readonly,
            int unconfirmed,
            int conflicts,
            int privateNotes,
            Optional<Ledger.Export> last) {
        static Standing of(Workplace workplace, String app) {
            var store = workplace.store();
            var identity = workplace.identity();
            var practices = store.spaces().stream()
                    .filter(space -> space.kind() == SpaceKind.PRACTICE)
                    .toList();
            return new Standing(
                    workplace.roster().person(identity.person()),
                    store.lookup()
                            .find(
                                    Programme.KIND,
                                    new RecordId(identity.programme().text()),
                                    identity.programme())
                            .map(record -> Programme.KIND.read(record.fields())),
                    practices.size(),
                    practices.stream().filter(Store.Space::readonly).count(),
                    new Sending(workplace, app).unconfirmed(),
                    store.lookup().conflictCount(),
                    store.privateNotes().list().size(),
                    store.ledger().lastExport());
        }
    }

    @Override
    protected int run(Session session, Workplace workplace) {
        var standing = Standing.of(workplace, session.app());
        session.answer(
                () -> json(standing, workplace),
                () -> session.console()
                        .lines(table(standing, workplace, session).lines()));
        return Exit.DONE;
    }

    private static ObjectNode json(Standing standing, Workplace workplace) {
        var identity = workplace.identity();
        var object = Json.object().put("store", workplace.store().file().toString());
        object.set(
                "person",
                Json.object()
                        .put("id", identity.person().text())
                        .put("name", standing.me().map(Person::name).orElse(null))
                        .put(
                                "role",
                                standing.me()
                                        .flatMap(Person::role)
                                        .map(Choice::code)
                                        .orElse(null)));
        object.set(
                "computer",
                Json.object()
                        .put("id", identity.computer().text())
                        .put("keyCode", workplace.keys().fingerprint().code()));
        object.set(
                "programme",
                Json.object()
                        .put("id", identity.programme().text())
                        .put("code", standing.programme().map(Programme::code).orElse(null))
                        .put("title", standing.programme().map(Programme::title).orElse(null)));
        object.set(
                "spaces", Json.object().put("practices", standing.practices()).put("readonly", standing.readonly()));
        object.put("unconfirmed", standing.unconfirmed());
        object.put("conflictsWaiting", standing.conflicts());
        object.put("privateNotes", standing.privateNotes());
        object.set("lastFile", standing.last().map(StatusCommand::json).orElse(null));
        return object;
    }

    private static ObjectNode json(Ledger.Export last) {
        return Json.object()
                .put("number", last.no())
                .put("name", last.name())
                .put("to", last.recipient())
                .put("at", Json.moment(last.at()))
                .put("changes", last.changes());
    }

    private static Table table(Standing standing, Workplace workplace, Session session) {
        var role = standing.me().flatMap(Person::role).map(Choice::code).orElse("");
        var readonly = standing.readonly() == 0 ? "" : ", %d of them for reading only".formatted(standing.readonly());
        var table = Table.plain(2)
                .row(
                        "you",
                        standing.me().map(Person::name).orElse("not known yet") + (role.isEmpty() ? "" : ", " + role))
                .row(
                        "programme",
                        standing.programme()
                                .map(programme -> programme.title() + " (" + programme.code() + ")")
                                .orElse("not received yet"))
                .row("this computer", "code " + workplace.keys().fingerprint())
                .row("store", workplace.store().file().toString())
                .row("practices", "%,d%s".formatted(standing.practices(), readonly));
        if (!workplace.isCoordinator()) {
            table.row("not confirmed by coordinator", Words.count(standing.unconfirmed(), "change", "changes"));
        }
        return table.row("decisions waiting", Integer.toString(standing.conflicts()))
                .row("private notes", Integer.toString(standing.privateNotes()))
                .row(
                        "last file written",
                        standing.last()
                                .map(last -> "%s, for %s, %s"
                                        .formatted(
                                                last.name(),
                                                recipient(last, workplace),
                                                Words.time(last.at(), session.zone())))
                                .orElse("none yet"));
    }

    private static String recipient(Ledger.Export last, Workplace workplace) {
        return Uuid7.isValid(last.recipient())
                ? workplace
                        .roster()
                        .person(new RecordId(last.recipient()))
                        .map(Person::name)
                        .orElse("someone")
                : last.recipient();
    }
}
