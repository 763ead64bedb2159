package org.haversack.service.visits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.kind.Position;
import org.haversack.domain.visit.TemplateItem;
import org.haversack.domain.visit.VisitTemplate;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.service.Workplace;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.FieldWrites;
import org.jspecify.annotations.Nullable;

/// The templates of visits: those that come with the program, the programme's and the person's own; and how
/// they are changed.
public final class Templates {
    private final Workplace workplace;

    public Templates(Workplace workplace) {
        this.workplace = workplace;
    }

    /// All templates: the person's own, the programme's, then those that come with the program; each in order
    /// of title, archived ones last.
    public List<Template> all() {
        var all = new ArrayList<>(workplace.store().lookup().all(VisitTemplate.KIND).stream()
                .map(record -> VisitTemplate.KIND.read(record.fields()))
                .filter(template -> programme(template.space()) || mine(template.space()))
                .map(this::read)
                .toList());
        all.sort(Comparator.comparing(Template::archived)
                .thenComparing(Template::whose, Comparator.reverseOrder())
                .thenComparing(Template::title, String.CASE_INSENSITIVE_ORDER));
        int archived = (int) all.stream().filter(Template::archived).count();
        all.addAll(all.size() - archived, BuiltInTemplates.read());
        return List.copyOf(all);
    }

    /// Those that are offered when a visit is planned or prepared.
    public List<Template> offered() {
        return all().stream().filter(template -> !template.archived()).toList();
    }

    /// The offered template of that title, the person's own before all others; empty if there is none.
    public Optional<Template> titled(String title) {
        return offered().stream()
                .filter(template -> template.title().equalsIgnoreCase(title.strip()))
                .findFirst();
    }

    private boolean programme(SpaceId space) {
        return space.equals(workplace.identity().programme());
    }

    private boolean mine(SpaceId space) {
        return space.text().equals(workplace.identity().person().text());
    }

    private Template read(VisitTemplate template) {
        var items = workplace
                .store()
                .lookup()
                .where(TemplateItem.KIND, "template", template.id().text())
                .stream()
                .map(record -> TemplateItem.KIND.read(record.fields()))
                .sorted(Comparator.comparing(TemplateItem::pos)
                        .thenComparing(item -> item.id().text()))
                .map(item -> new Template.Item(
                        Optional.of(item.id().id()), item.title(), item.purpose(), item.plannedMinutes(), item.pos()))
                .toList();
        return new Template(
                Optional.of(template.id().id()),
                template.title(),
                template.plannedMinutes(),
                template.mode().flatMap(Choice::known),
                items,
                programme(template.space()) ? Template.Whose.PROGRAMME : Template.Whose.OWN,
                template.archived());
    }

    /// Whether this store's person may change it; what she may not, she may copy.
    public boolean changeable(Template template) {
        return switch (template.whose()) {
            case BUILT_IN -> false;
            case OWN -> true;
            case PROGRAMME -> workplace.isCoordinator();
        };
    }

    /// A new template with nothing on its agenda.
    public List<Edit> create(RecordId id, String title) {
        return List.of(Edit.put(
                VisitTemplate.KIND, id, new FieldWrites().text("title", title).number("plannedMinutes", 60)));
    }

    /// A copy that may be changed.
    public List<Edit> copy(Template of, RecordId id, String title) {
        var edits = new ArrayList<Edit>();
        edits.add(Edit.put(
                VisitTemplate.KIND,
                id,
                new FieldWrites()
                        .text("title", title)
                        .number("plannedMinutes", boxed(of.minutes()))
                        .code("mode", of.mode().orElse(null))));
        var places = Position.spread(of.items().size());
        for (int i = 0; i < of.items().size(); i++) {
            var item = of.items().get(i);
            edits.add(Edit.put(
                    TemplateItem.KIND,
                    new RecordId(workplace.newId()),
                    new FieldWrites()
                            .ref("template", id)
                            .text("title", item.title())
                            .text("purpose", item.purpose())
                            .number("plannedMinutes", boxed(item.minutes()))
                            .text("pos", places.get(i))));
        }
        return edits;
    }

    /// A further item at the end.
    public List<Edit> add(Template to, RecordId item, String title, int minutes) {
        var last = to.items().isEmpty() ? null : to.items().getLast().pos();
        return List.of(Edit.put(
                TemplateItem.KIND,
                item,
                new FieldWrites()
                        .ref("template", to.id().orElseThrow())
                        .text("title", title)
                        .number("plannedMinutes", minutes)
                        .text("pos", Position.between(last == null || last.isEmpty() ? null : last, null))));
    }

    /// An item goes to another place; others keep theirs, unless there is no room left between them.
    ///
    /// @param place from 0
    public List<Edit> move(Template in, RecordId item, int place) {
        var order = new ArrayList<>(in.items().stream()
                .map(one -> new Places.Placed(one.id().orElseThrow(), one.pos()))
                .toList());
        return Places.move(order, item, place).entrySet().stream()
                .map(moved ->
                        Edit.put(TemplateItem.KIND, moved.getKey(), new FieldWrites().text("pos", moved.getValue())))
                .toList();
    }

    private static @Nullable Integer boxed(OptionalInt minutes) {
        return minutes.isEmpty() ? null : minutes.getAsInt();
    }
}
