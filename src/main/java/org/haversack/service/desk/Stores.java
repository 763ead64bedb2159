package org.haversack.service.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.haversack.domain.Kinds;
import org.haversack.service.Outcome;
import org.haversack.service.Progress;
import org.haversack.service.Workplace;
import org.haversack.service.backup.SafeKeeping;
import org.haversack.service.demo.DemoService;
import org.haversack.service.exchange.SetupService;
import org.haversack.service.joining.InvitationFile;
import org.haversack.service.rescue.Rescue;
import org.haversack.service.rescue.Rescued;
import org.haversack.store.Store;
import org.haversack.store.copies.Replacing;
import org.haversack.store.sql.StoreTrouble;

/// Opens stores for the desktop. What keeps one from being used comes as a value with words, not as an
/// exception.
public final class Stores {
    private static final String SAMPLE = "sample.db";

    private final Path own;
    private final Kinds kinds;
    private final Clock clock;
    private final RandomGenerator random;

    /// @param own the person's own store, whether it is there or not
    public Stores(Path own, Kinds kinds, Clock clock, RandomGenerator random) {
        this.own = own;
        this.kinds = kinds;
        this.clock = clock;
        this.random = random;
    }

    /// Opens the person's own store.
    public Opening own() {
        return Files.exists(own) || Replacing.waits(own) ? opened(own) : new Opening.None(own);
    }

    /// Opens the sample programme, which is made when it is asked for first. It lies beside the person's
    /// own store, and never in it.
    ///
    /// @param progress hears how far making it is, and may stop it
    public Opening sample(Progress progress) {
        var file = own.resolveSibling(SAMPLE);
        return Files.exists(file) ? opened(file) : made(file, progress);
    }

    /// Removes the sample programme with everything that was tried in it.
    public void removeSample() {
        var file = own.resolveSibling(SAMPLE);
        if (Files.exists(file)) {
            Store.discard(file);
        }
    }

    /// Makes the person's own store from a file that her coordinator wrote for her, and opens it.
    ///
    /// @param bundle the file
    /// @param name her name, as the coordinator wrote it
    /// @param accepted the code that the coordinator named; empty if it was not compared yet
    /// @param progress hears how far it is
    public Beginning join(Path bundle, String name, Optional<String> accepted, Progress progress) {
        try {
            if (new InvitationFile(bundle).closed() == InvitationFile.Closed.SEALED) {
                return new Beginning.NeedsWords();
            }
            var joining = new SetupService(kinds, clock, random).join(own, bundle, name, accepted, progress);
            return switch (joining) {
                case SetupService.Joining.Joined(var workplace, var _) ->
                    new Beginning.Begun(new Opening.Opened(new StoreDesk(workplace)));
                case SetupService.Joining.Compare(var sender, var code) -> new Beginning.Compare(sender, code);
                case SetupService.Joining.WrongWords wrong -> new Beginning.Refused(wrong.sentence());
                case SetupService.Joining.Refused(var sentence) -> new Beginning.Refused(sentence);
            };
        } catch (StoreTrouble trouble) {
            return new Beginning.Refused(trouble.sentence());
        }
    }

    /// Makes the person's own store from an invitation, and opens it.
    ///
    /// @param typed the six words, as they were typed
    public Beginning join(InvitationFile invitation, String name, String typed, Progress progress) {
        try {
            var setup = new SetupService(kinds, clock, random);
            return switch (invitation.begin(setup, own, name, typed, progress)) {
                case InvitationFile.Begun.Joined(var joined) ->
                    new Beginning.Begun(new Opening.Opened(new StoreDesk(joined.workplace())));
                case InvitationFile.Begun.UnknownWord(var word, var near) -> new Beginning.UnknownWord(word, near);
                case InvitationFile.Begun.NotSix(var words) -> new Beginning.NotSix(words);
                case InvitationFile.Begun.WrongWords(var left) -> new Beginning.WrongWords(left);
                case InvitationFile.Begun.Refused(var sentence) -> new Beginning.Refused(sentence);
            };
        } catch (StoreTrouble trouble) {
            return new Beginning.Refused(trouble.sentence());
        }
    }

    /// Begins a programme with this person as its first coordinator, and opens her store.
    public Beginning found(String name, String title, String code) {
        try {
            var workplace = new SetupService(kinds, clock, random).newProgramme(own, name, code, title);
            return new Beginning.Begun(new Opening.Opened(new StoreDesk(workplace)));
        } catch (StoreTrouble trouble) {
            return new Beginning.Refused(trouble.sentence());
        }
    }

    /// What can be done for the person's own store while it is not open.
    public SafeKeeping safe() {
        return new SafeKeeping(own, kinds, clock, random);
    }

    /// Writes everything readable of the person's own store into a folder.
    public Outcome<Rescued> rescue(Path folder) {
        return new Rescue(kinds, clock).of(own, folder);
    }

    /// Puts a backup in the place of the person's own store, and opens it.
    public Opening restore(Path backup) {
        try {
            return switch (safe().restore(backup)) {
                case Outcome.Done<Workplace>(var workplace) -> new Opening.Opened(new StoreDesk(workplace));
                case Outcome.Refused<Workplace>(var sentence) -> new Opening.Refused(sentence);
            };
        } catch (StoreTrouble trouble) {
            return new Opening.Refused(trouble.sentence());
        }
    }

    private Opening opened(Path file) {
        try {
            return new Opening.Opened(new StoreDesk(Workplace.open(file, kinds, clock, random)));
        } catch (StoreTrouble trouble) {
            return unusable(trouble);
        }
    }

    private Opening made(Path file, Progress progress) {
        try {
            var outcome = new DemoService(kinds, clock, random).fill(file, DemoService.Options.usual(), progress);
            return switch (outcome) {
                case Outcome.Done<DemoService.Filled>(var filled) ->
                    new Opening.Opened(new StoreDesk(filled.workplace()));
                case Outcome.Refused<DemoService.Filled>(var sentence) -> new Opening.Refused(sentence);
            };
        } catch (StoreTrouble trouble) {
            return unusable(trouble);
        }
    }

    private static Opening unusable(StoreTrouble trouble) {
        return new Opening.Unusable(Hindrance.valueOf(trouble.why().name()), trouble.sentence());
    }
}
