package org.haversack.cli.kit;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.domain.people.Person;
import org.haversack.merge.change.Value;
import org.haversack.service.RecordService;
import org.haversack.service.Workplace;
import org.haversack.store.Store;
import org.haversack.store.lookup.StoredRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON answers.
public final class Json {
    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// An array with one element for each item.
    public static <T> ArrayNode array(Collection<T> items, Function<T, JsonNode> element) {
        var array = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> array.add(element.apply(item)));
        return array;
    }

    /// An array of texts.
    public static ArrayNode texts(Collection<String> texts) {
        return array(texts, JsonNodeFactory.instance::stringNode);
    }

    /// An object of numbers.
    public static ObjectNode numbers(Map<String, ? extends Number> numbers) {
        var object = object();
        numbers.forEach((name, number) -> object.put(name, number.longValue()));
        return object;
    }

    /// A field's value: null, true, false, a whole number or a text.
    public static JsonNode value(Value value) {
        return switch (value) {
            case Value.Nothing() -> JsonNodeFactory.instance.nullNode();
            case Value.Flag(boolean is) -> JsonNodeFactory.instance.booleanNode(is);
            case Value.Whole(long number) -> JsonNodeFactory.instance.numberNode(number);
            case Value.Text(String text) -> JsonNodeFactory.instance.stringNode(text);
        };
    }

    /// Fields and their values.
    public static ObjectNode values(Map<String, Value> values) {
        var object = object();
        values.forEach((field, value) -> object.set(field, value(value)));
        return object;
    }

    /// A moment as `2026-03-10T16:40:00Z`.
    public static String moment(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    /// A record: `kind`, `id`, `space`, `practice` (null if it belongs to none), `values`, `conflicts`,
    /// `alive`; of a visit `late`, whether it came from a former facilitator; of a practice `notReleasedBy`,
    /// the names of former facilitators who have not handed it over.
    public static ObjectNode record(StoredRecord record, Workplace workplace) {
        var object = object();
        object.put("kind", record.kind().name());
        object.put("id", record.id().text());
        object.put("space", record.space().text());
        boolean ofPractice = workplace.store().space(record.space()).map(Store.Space::kind).stream()
                .anyMatch(SpaceKind.PRACTICE::equals);
        object.put("practice", ofPractice ? record.space().text() : null);
        object.set("values", values(record.values()));
        object.set("conflicts", texts(record.conflicts()));
        object.put("alive", record.alive());
        var service = new RecordService(workplace);
        switch (record.kind().name()) {
            case "visit" -> object.put("late", service.isLate(record));
            case "practice" ->
                object.set(
                        "notReleasedBy",
                        texts(service.notReleasedBy(record).stream()
                                .map(Person::name)
                                .toList()));
            default -> {}
        }
        return object;
    }

    /// The document as text, indented.
    public static String text(JsonNode document) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }
}
