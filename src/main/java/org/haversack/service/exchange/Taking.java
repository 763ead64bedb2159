package org.haversack.service.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.haversack.bundle.BadBundle;
import org.haversack.bundle.Refusal;
import org.haversack.merge.Placing;
import org.haversack.merge.change.ChangeLine;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.SpaceId;
import org.haversack.service.Workplace;
import org.haversack.store.TakeOutcome;
import org.haversack.store.derived.Tally;
import org.haversack.store.log.Ledger;
import org.jspecify.annotations.Nullable;

/// Takes one file: who sent it, whether each of its changes may come that way, then into the log. The
/// programme's own changes go first, since they say which practices this store holds.
final class Taking {
    private final Workplace workplace;
    private final Receiving.Options options;
    private final Lookahead lookahead;
    private final Ledger.Batch batch;
    private @Nullable ComputerId lastSender;

    Taking(Workplace workplace, Receiving.Options options, Lookahead lookahead, Ledger.Batch batch) {
        this.workplace = workplace;
        this.options = options;
        this.lookahead = lookahead;
        this.batch = batch;
    }

    void take(Arrival file) {
        file.reset();
        var sender = file.bundle().head().from();
        if (!sender.equals(lastSender)) {
            lastSender = sender;
            workplace.store().letGo();
        }
        var before = workplace.store().ledger().imported(file.bundle().fileSha256());
        if (before.isPresent()) {
            var import_ = before.get();
            file.already(
                    import_.batch() == batch.no()
                            ? "The same file as %s.".formatted(import_.name())
                            : "Already imported on %s.".formatted(Times.full(import_.at(), workplace)));
            return;
        }
        var refusal = new Sender(workplace, options).refusal(file);
        if (refusal != null) {
            file.refuse(refusal);
            return;
        }
        try {
            takeKnown(file);
        } catch (BadBundle bad) {
            refuseOrStartAnew(file, bad.refusal(), false);
        } catch (IOException unreadable) {
            refuseOrStartAnew(
                    file,
                    new Refusal(
                            Refusal.Reason.NOT_STORED, "The copy in the inbox cannot be read.", OptionalLong.empty()),
                    false);
        }
    }

    private void takeKnown(Arrival file) throws BadBundle, IOException {
        var store = workplace.store();
        var head = file.bundle().head();
        var pass = new PassControl(workplace, file, options);
        var programme = new ArrayList<ChangeLine>();
        var others = new ArrayList<ChangeLine>();
        boolean whole = Lookahead.whole(file);
        lookahead.read(file, lines -> sort(lines, programme, whole ? others : null));
        var refusal = pass.programme(programme, others);
        refusal = refusal == null ? pass.others(others) : refusal;
        if (refusal != null) {
            file.refuse(refusal);
            return;
        }
        var tally = new Tally();
        long number = store.ledger()
                .beginImport(
                        batch,
                        head.id(),
                        file.bundle().fileSha256(),
                        head.from(),
                        String.valueOf(file.file().getFileName()));
        boolean started = takeLines(file, programme, number, tally, false);
        if (file.refusal() != null) {
            store.ledger().dropImport(number);
            store.ledger().believe(head.from(), head.have());
            return;
        }
        if (!programme.isEmpty()) {
            store.settle();
            workplace.programmeChanged();
        }
        if (whole) {
            takeLines(file, others, number, tally, started);
        } else {
            takeInPieces(file, pass, number, tally, started);
        }
        if (file.refusal() != null) {
            store.ledger().dropImport(number);
        } else {
            store.ledger().finishImport(number, tally.addedChanges(), Math.max(0, tally.newConflicts()));
            new Notices(workplace).add(file, pass);
            file.taken(tally);
            store.ledger().answered(head.from());
        }
        store.ledger().believe(head.from(), head.have());
    }

    private void sort(List<ChangeLine> lines, List<ChangeLine> programme, @Nullable List<ChangeLine> others) {
        SpaceId last = null;
        boolean ofProgramme = false;
        for (var line : lines) {
            var space = line.change().space();
            if (space != last) {
                last = space;
                ofProgramme = space.equals(workplace.identity().programme());
            }
            if (ofProgramme) {
                programme.add(line);
            } else if (others != null) {
                others.add(line);
            }
        }
    }

    private void takeInPieces(Arrival file, PassControl pass, long number, Tally tally, boolean before)
            throws BadBundle, IOException {
        var started = new boolean[] {before};
        lookahead.read(file, lines -> {
            var others = new ArrayList<ChangeLine>(lines.size());
            sort(lines, new ArrayList<>(), others);
            var refusal = pass.others(others);
            if (refusal != null) {
                refuseOrStartAnew(file, refusal, started[0]);
            }
            if (file.refusal() == null) {
                started[0] |= takeLines(file, others, number, tally, started[0]);
            }
        });
    }

    /// Takes lines; says whether any were new.
    private boolean takeLines(Arrival file, List<ChangeLine> lines, long number, Tally tally, boolean started) {
        if (lines.isEmpty()) {
            return false;
        }
        int before = tally.addedChanges();
        var holdings = new Holdings(workplace);
        switch (workplace.store().take(lines, holdings::wanted, number, tally)) {
            case TakeOutcome.Taken() -> {}
            case TakeOutcome.Gap(var line, var missing) ->
                refuseOrStartAnew(file, gap(file, line, missing.size()), started);
            case TakeOutcome.Malformed(var line, var fault) ->
                refuseOrStartAnew(file, Refusal.contradiction(lineNumber(line, lines), sentence(fault)), started);
        }
        return tally.addedChanges() > before;
    }

    private Refusal gap(Arrival file, ChangeLine line, int missing) {
        workplace.store().ledger().oweAnswer(file.bundle().head().from());
        return Refusal.gap(missing, workplace.roster().nameOf(line.change().computer()));
    }

    private static long lineNumber(ChangeLine line, List<ChangeLine> lines) {
        return lines.indexOf(line) + 2L;
    }

    private static String sentence(Placing.Fault fault) {
        return switch (fault) {
            case PREV_IN_OTHER_SPACE -> "follows a change of another practice";
            case PREV_OF_OTHER_COMPUTER -> "follows a change of another computer";
            case WRONG_NUMBER -> "has not the number that comes next";
            case SEEN_IN_OTHER_SPACE -> "builds on a change of another practice";
        };
    }

    private static void refuseOrStartAnew(Arrival file, Refusal refusal, boolean started) {
        if (started) {
            throw new Batch.StartAnew(file, refusal);
        }
        file.refuse(refusal);
    }
}
