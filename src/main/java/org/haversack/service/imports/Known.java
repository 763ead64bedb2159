package org.haversack.service.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.haversack.domain.practice.Practice;
import org.haversack.store.Store;
import org.haversack.store.lookup.Lookup;

/// The practices that are here already, by the keys of the lists they came from and by their codes; read
/// once.
final class Known {
    private final Map<String, Lookup.Texted> byKey = new HashMap<>();
    private final Map<String, Lookup.Texted> byCode = new HashMap<>();

    Known(Store store, Preset preset) {
        for (var practice : store.lookup().texts(Practice.KIND, "sourceKey")) {
            if (practice.text().startsWith(preset.code() + ":")) {
                byKey.merge(practice.text(), practice, Known::better);
            }
        }
        for (var practice : store.lookup().texts(Practice.KIND, "code")) {
            if (practice.alive() && !practice.text().isBlank()) {
                byCode.putIfAbsent(practice.text().strip(), practice);
            }
        }
    }

    /// Of two with one key (two coordinators imported one list), the one people see; of two, always the
    /// same.
    private static Lookup.Texted better(Lookup.Texted one, Lookup.Texted other) {
        if (one.alive() != other.alive()) {
            return one.alive() ? one : other;
        }
        return one.id().compareTo(other.id()) <= 0 ? one : other;
    }

    /// The practice that an earlier import made of this row.
    Optional<Lookup.Texted> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /// A practice that people call by this code.
    Optional<Lookup.Texted> byCode(String code) {
        return Optional.ofNullable(byCode.get(code.strip()));
    }
}
