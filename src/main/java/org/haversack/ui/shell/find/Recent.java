package org.haversack.ui.shell.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.haversack.merge.change.RecordId;
import org.haversack.service.find.Sort;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Settings;

/// Which records were opened last, remembered on this computer by their ids alone.
public final class Recent {
    /// One of them.
    record One(Sort sort, RecordId id) {}

    private static final String KEY = "recent-records";
    private static final int MOST = 8;

    private final Settings settings;

    public Recent(Settings settings) {
        this.settings = settings;
    }

    /// The person went there.
    public void went(Destination where) {
        where.record().ifPresent(id -> sort(where).ifPresent(sort -> add(new One(sort, id))));
    }

    private static Optional<Sort> sort(Destination where) {
        return switch (where.place()) {
            case PRACTICES, PRACTICE -> Optional.of(Sort.PRACTICE);
            case VISITS, PREPARE, VISIT, WRAP_UP -> Optional.of(Sort.VISIT);
            case ACTIONS -> Optional.of(Sort.ACTION);
            default -> Optional.empty();
        };
    }

    private void add(One newest) {
        var all = new ArrayList<>(all());
        all.remove(newest);
        all.addFirst(newest);
        settings.set(
                KEY,
                String.join(
                        " ",
                        all.stream()
                                .limit(MOST)
                                .map(one -> one.sort().kind() + "/" + one.id().text())
                                .toList()));
    }

    /// The last one first.
    List<One> all() {
        return Arrays.stream(settings.get(KEY, "").split(" "))
                .map(Recent::read)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<One> read(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        try {
            var id = new RecordId(text.substring(slash + 1));
            return Arrays.stream(Sort.values())
                    .filter(sort -> sort.kind().equals(text.substring(0, slash)))
                    .findFirst()
                    .map(sort -> new One(sort, id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
