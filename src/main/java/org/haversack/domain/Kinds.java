package org.haversack.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haversack.domain.kind.Field;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.people.Computer;
import org.haversack.domain.people.Person;
import org.haversack.domain.people.Programme;
import org.haversack.domain.plan.Action;
import org.haversack.domain.plan.ActionUpdate;
import org.haversack.domain.plan.Question;
import org.haversack.domain.practice.Afresh;
import org.haversack.domain.practice.Assignment;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.practice.Snooze;
import org.haversack.domain.practice.Staff;
import org.haversack.domain.visit.AgendaItem;
import org.haversack.domain.visit.BringItem;
import org.haversack.domain.visit.Decision;
import org.haversack.domain.visit.Note;
import org.haversack.domain.visit.TemplateItem;
import org.haversack.domain.visit.Visit;
import org.haversack.domain.visit.VisitTemplate;
import org.haversack.merge.Policy;
import org.haversack.merge.Rules;
import org.haversack.merge.change.Write;
import org.jspecify.annotations.Nullable;

/// The kinds this version knows. A new kind is one record class, registered by one line here.
public final class Kinds implements Rules {
    /// All kinds, in the order in which people meet them.
    public static final Kinds ALL = new Kinds(List.of(
            Programme.KIND,
            Person.KIND,
            Computer.KIND,
            Assignment.KIND,
            Afresh.KIND,
            Practice.KIND,
            Staff.KIND,
            Snooze.KIND,
            VisitTemplate.KIND,
            TemplateItem.KIND,
            Visit.KIND,
            AgendaItem.KIND,
            BringItem.KIND,
            Note.KIND,
            Decision.KIND,
            Action.KIND,
            ActionUpdate.KIND,
            Question.KIND));

    private final Map<String, Kind<?>> kinds = new LinkedHashMap<>();

    public Kinds(List<Kind<?>> kinds) {
        kinds.forEach(kind -> this.kinds.put(kind.name(), kind));
    }

    public List<Kind<?>> all() {
        return List.copyOf(kinds.values());
    }

    public Optional<Kind<?>> find(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    /// The kinds whose records hang on this one.
    public List<Kind<?>> childrenOf(String kind) {
        return kinds.values().stream()
                .filter(child -> child.parent() != null && child.parent().kind().equals(kind))
                .toList();
    }

    @Override
    public Policy policy(String kind, String field) {
        if (field.equals(Write.LIFE)) {
            return Policy.ASK;
        }
        var known = kinds.get(kind);
        return known == null
                ? Policy.ASK
                : known.field(field).map(Field::policy).orElse(Policy.ASK);
    }

    @Override
    public Rules.@Nullable Parent parent(String kind) {
        var known = kinds.get(kind);
        return known == null ? null : known.parent();
    }
}
