package org.haversack.merge;

import java.util.Comparator;
import org.haversack.merge.change.Value;

/// How concurrent values of a field are settled.
public enum Policy {
    /// A person decides; until then the value with the latest label is shown and marked.
    ASK {
        @Override
        Value among(Heads heads, Past past) {
            return newest(heads, past, Comparator.comparingLong(Placed::time).thenComparing(Placed::id));
        }
    },
    /// An order key: nobody is asked, the greatest change id wins, whatever the clocks said.
    AUTO_ORDER {
        @Override
        Value among(Heads heads, Past past) {
            return newest(heads, past, Comparator.comparing(Placed::id));
        }
    },
    /// A member of a set: nobody is asked, in wins over out.
    AUTO_MEMBER {
        @Override
        Value among(Heads heads, Past past) {
            boolean in = heads.writes().stream().anyMatch(head -> head.value().equals(Value.TRUE));
            return in ? Value.TRUE : newest(heads, past, Comparator.comparing(Placed::id));
        }
    };

    /// The value that is shown. There is at least one head.
    final Value shown(Heads heads, Past past) {
        return heads.writes().size() == 1 ? heads.writes().getFirst().value() : among(heads, past);
    }

    /// The value that is shown of several.
    abstract Value among(Heads heads, Past past);

    /// Whether these heads wait for a person.
    public boolean conflict(Heads heads) {
        return this == ASK && heads.writes().size() > 1 && heads.differ();
    }

    private static Value newest(Heads heads, Past past, Comparator<Placed> order) {
        var writes = heads.writes();
        var best = writes.getFirst();
        var bestChange = past.at(best.dot());
        for (var head : writes.subList(1, writes.size())) {
            var change = past.at(head.dot());
            if (order.compare(change, bestChange) > 0) {
                best = head;
                bestChange = change;
            }
        }
        return best.value();
    }
}
