package org.haversack.service.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.haversack.bundle.Fingerprint;
import org.haversack.bundle.Inbox;
import org.haversack.bundle.Refusal;
import org.haversack.bundle.VerifiedBundle;
import org.haversack.store.derived.Tally;
import org.jspecify.annotations.Nullable;

/// One file on its way in, and what is to be said of it.
final class Arrival {
    /// Senders together, each sender's files in the order of writing.
    static final Comparator<Arrival> ORDER = Comparator.comparing(
                    (Arrival arrival) -> arrival.bundle().head().from())
            .thenComparingLong(arrival -> arrival.bundle().head().number())
            .thenComparingLong(arrival -> arrival.bundle().head().made());

    private final Path file;
    private final Inbox.@Nullable Entry entry;
    private final @Nullable VerifiedBundle bundle;
    private final boolean keptBefore;
    private final List<String> notices = new ArrayList<>();
    private Receiving.Status status = Receiving.Status.REFUSED;
    private String sentence = "";
    private @Nullable Refusal refusal;
    private Tally tally = new Tally();

    private Arrival(Path file, Inbox.@Nullable Entry entry, @Nullable VerifiedBundle bundle, boolean keptBefore) {
        this.file = file;
        this.entry = entry;
        this.bundle = bundle;
        this.keptBefore = keptBefore;
    }

    static Arrival refused(Path file, Inbox.@Nullable Entry entry, Refusal refusal, boolean keptBefore) {
        var arrival = new Arrival(file, entry, null, keptBefore);
        arrival.refuse(refusal);
        return arrival;
    }

    static Arrival verified(Path file, Inbox.Entry entry, VerifiedBundle bundle, boolean keptBefore) {
        return new Arrival(file, entry, bundle, keptBefore);
    }

    /// Whether its bytes are good, whatever else is said of it.
    boolean isGood() {
        return bundle != null;
    }

    VerifiedBundle bundle() {
        return Objects.requireNonNull(bundle);
    }

    Path file() {
        return file;
    }

    Inbox.@Nullable Entry entry() {
        return entry;
    }

    /// Whether it lay in the inbox already.
    boolean keptBefore() {
        return keptBefore;
    }

    @Nullable
    Refusal refusal() {
        return refusal;
    }

    Receiving.Status status() {
        return status;
    }

    /// Forgets what was found, for another try.
    void reset() {
        notices.clear();
        sentence = "";
        refusal = null;
        tally = new Tally();
    }

    void refuse(Refusal why) {
        status = Receiving.Status.REFUSED;
        refusal = why;
        sentence = why.sentence();
        tally = new Tally();
    }

    void already(String when) {
        status = Receiving.Status.ALREADY_IMPORTED;
        sentence = when;
    }

    void taken(Tally brought) {
        status = brought.addedChanges() > 0 ? Receiving.Status.TAKEN : Receiving.Status.NOTHING_NEW;
        tally = brought;
    }

    void notice(String text) {
        notices.add(text);
    }

    Receiving.FileReport report() {
        var head = bundle == null ? null : bundle.head();
        var why = refusal;
        return new Receiving.FileReport(
                file,
                head == null ? "" : head.fromName(),
                head == null ? 0 : head.number(),
                status,
                why == null
                        ? ""
                        : why.reason().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                sentence,
                notices,
                status == Receiving.Status.REFUSED
                        ? new Receiving.Brought(0, new TreeMap<>(), 0, 0, 0, 0)
                        : Receiving.Brought.of(tally),
                entry == null ? "" : entry.sha256(),
                why == null ? Optional.empty() : why.asks().map(Fingerprint::toString));
    }
}
