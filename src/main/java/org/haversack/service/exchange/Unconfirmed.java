package org.haversack.service.exchange;

import java.io.IOException;
import java.util.List;
import org.haversack.service.Workplace;
import org.haversack.store.log.Missing;

/// What a recipient may see here and is not known to have.
public final class Unconfirmed {
    private final Workplace workplace;
    private final Scope scope;

    public Unconfirmed(Workplace workplace) {
        this.workplace = workplace;
        this.scope = new Scope(workplace);
    }

    /// How many changes she has not confirmed to have.
    public int changes(Sending.Recipient recipient) {
        return parts(recipient).stream().mapToInt(Missing::count).sum();
    }

    /// What they are about: how many practices and records of each kind.
    public Sending.Contents contents(Sending.Recipient recipient) {
        var parts = parts(recipient);
        var census = new Census(
                workplace.identity().programme(),
                parts.stream().mapToInt(Missing::count).sum());
        try {
            for (var part : parts) {
                if (census.looks()) {
                    part.forEach(census::count);
                }
            }
        } catch (IOException never) {
            throw new java.io.UncheckedIOException(never);
        }
        return census.contents();
    }

    private List<Missing> parts(Sending.Recipient recipient) {
        return scope.lacking(recipient);
    }
}
