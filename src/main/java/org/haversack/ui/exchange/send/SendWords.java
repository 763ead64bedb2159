package org.haversack.ui.exchange.send;

import java.util.ArrayList;
import java.util.List;
import org.haversack.service.exchange.Sending;
import org.haversack.service.exchange.outgoing.Letter;
import org.haversack.service.exchange.outgoing.Outbox;
import org.haversack.ui.exchange.parts.CountWords;
import org.haversack.ui.kit.Days;
import org.haversack.ui.kit.Words;

/// What is said of files that go out.
public final class SendWords {
    private final Words words;
    private final Days days;
    private final CountWords counts;

    public SendWords(Words words, Days days) {
        this.words = words;
        this.days = days;
        this.counts = new CountWords(words);
    }

    /// 4 changes in 1 practice: 1 contact · 3 actions. Or why there is nothing to send.
    String brings(Letter letter) {
        if (!letter.due()) {
            return letter.nothing().orElse("");
        }
        return letter.unconfirmed() == 0
                ? words.get("exchange.send.receipts-only")
                : contents(letter.unconfirmed(), letter.contents());
    }

    private String contents(int changes, Sending.Contents contents) {
        var records = counts.records(contents.records());
        var many = words.get("exchange.send.changes", changes, contents.practices());
        return records.isEmpty() ? many : words.get("exchange.send.contents", many, records);
    }

    /// Last file #10, yesterday 17:30. 4 changes not confirmed.
    String known(Letter letter) {
        var last = letter.last()
                .map(file -> words.get("exchange.send.last", String.valueOf(file.number()), days.moment(file.at())))
                .orElseGet(() -> words.get("exchange.send.never"));
        var confirmed = letter.confirmed()
                ? words.get("exchange.send.confirmed")
                : words.get("exchange.send.unconfirmed", letter.unconfirmed());
        return last + " " + confirmed;
    }

    /// What stays here, whatever is sent; empty if nothing does.
    public List<String> stays(Outbox.Contents all) {
        var stays = new ArrayList<String>();
        if (all.privateNotes() > 0) {
            stays.add(words.get("exchange.send.private", all.privateNotes()));
        }
        if (all.drafts() > 0) {
            stays.add(words.get("exchange.send.drafts", all.drafts()));
        }
        return stays;
    }

    /// What came of sending to one recipient.
    public String sent(Sending.Sent sent) {
        return switch (sent) {
            case Sending.Sent.Written written ->
                words.get(
                        "exchange.sent.written",
                        String.valueOf(written.number()),
                        written.to(),
                        written.changes() == 0
                                ? words.get("exchange.send.receipts-only")
                                : contents(written.changes(), written.contents()));
            case Sending.Sent.NothingNew(var to, var sentence) -> words.get("exchange.sent.nothing", to, sentence);
            case Sending.Sent.Refused(var to, var sentence) -> words.get("exchange.sent.refused", to, sentence);
        };
    }

    /// How many can open it.
    String sealed(Sending.Sent.Written written) {
        return written.sealedFor() == 0
                ? words.get("exchange.sent.plain")
                : words.get("exchange.sent.sealed", written.sealedFor());
    }
}
