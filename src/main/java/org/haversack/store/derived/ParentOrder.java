package org.haversack.store.derived;

import java.util.Comparator;
import java.util.List;
import org.haversack.domain.Kinds;
import org.haversack.domain.kind.Kind;

/// In which order records are asked whether a child keeps them alive: children before their parents.
final class ParentOrder {
    private ParentOrder() {}

    /// The kinds that something can hang on, deepest first.
    static List<String> childrenFirst(Kinds kinds) {
        return kinds.all().stream()
                .map(Kind::name)
                .filter(kind -> !kinds.childrenOf(kind).isEmpty())
                .sorted(Comparator.comparingInt((String kind) -> depth(kinds, kind))
                        .reversed())
                .toList();
    }

    private static int depth(Kinds kinds, String kind) {
        var parent = kinds.parent(kind);
        return parent == null ? 0 : 1 + depth(kinds, parent.kind());
    }
}
