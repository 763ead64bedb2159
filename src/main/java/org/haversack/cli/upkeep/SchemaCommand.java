package org.haversack.cli.upkeep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.haversack.bundle.BundleSchema;
import org.haversack.cli.kit.Command;
import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.Table;
import org.haversack.domain.Kinds;
import org.haversack.domain.kind.Field;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.kind.SpaceKind;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `schema`: what files look like, and what records can hold.
@picocli.CommandLine.Command(
        name = "schema",
        description = "Prints the JSON Schema of the files that are sent; or, with --kinds, what records can hold.")
public final class SchemaCommand implements Command {
    @Option(names = "--kinds", description = "The kinds of records with their fields, types and value lists.")
    private boolean kinds;

    @Override
    public int run(Session session) {
        if (kinds) {
            session.answer(
                    () -> Json.object().set("kinds", Json.array(Kinds.ALL.all(), SchemaCommand::json)),
                    () -> Kinds.ALL.all().forEach(kind -> session.console().lines(lines(kind))));
        } else {
            session.console().answer(JsonMapper.shared().readTree(BundleSchema.text()));
        }
        return Exit.DONE;
    }

    private static ObjectNode json(Kind<?> kind) {
        var object = Json.object().put("name", kind.name());
        object.set(
                "spaces",
                Json.texts(kind.spaces().stream().map(SpaceKind::code).sorted().toList()));
        object.put(
                "parent",
                Optional.ofNullable(kind.parent()).map(parent -> parent.kind()).orElse(null));
        return object.set("fields", Json.array(kind.fields(), SchemaCommand::json));
    }

    private static ObjectNode json(Field field) {
        var object = Json.object().put("name", field.name()).put("type", type(field));
        object.put("required", field.is(Field.Use.REQUIRED));
        if (!field.codes().isEmpty()) {
            object.set("codes", Json.texts(field.codes()));
        }
        if (!field.targets().isEmpty()) {
            object.set("targets", Json.texts(field.targets()));
        }
        if (isNumber(field)) {
            object.put("least", field.range().least()).put("most", field.range().most());
        }
        return object;
    }

    private static String type(Field field) {
        return field.type().name().toLowerCase(Locale.ROOT);
    }

    private static boolean isNumber(Field field) {
        return switch (field.type()) {
            case WHOLE, MINUTES, DECIMAL -> true;
            default -> false;
        };
    }

    private static List<String> lines(Kind<?> kind) {
        var table = Table.plain(4);
        kind.fields()
                .forEach(field -> table.row(
                        "",
                        field.name(),
                        type(field) + (field.is(Field.Use.REQUIRED) ? ", required" : ""),
                        holds(field)));
        var lines = new ArrayList<String>();
        lines.add(kind.name());
        table.lines().forEach(line -> lines.add("  " + line));
        lines.add("");
        return lines;
    }

    private static String holds(Field field) {
        if (!field.codes().isEmpty()) {
            return String.join(" ", field.codes());
        }
        if (!field.targets().isEmpty()) {
            return "→ " + String.join(" ", field.targets());
        }
        return isNumber(field)
                ? "%,d to %,d".formatted(field.range().least(), field.range().most())
                : "";
    }
}
