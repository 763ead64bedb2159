package org.haversack.bundle;

import java.util.List;
import java.util.Optional;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Uuid7;

/// What a bundle says about itself.
///
/// @param id this bundle's own id (36 characters)
/// @param from the computer that wrote it
/// @param fromName what to call the sender, at most 200 characters; a label, which proves nothing
/// @param to the one computer it is for; empty when it is for several
/// @param made when, in milliseconds since 1970 UTC by the sender's clock
/// @param app name and version of the program that wrote it, at most 200 characters
/// @param needs words for features a reader must know; none so far
/// @param spaces what the bundle is about: all spaces in its scope, whether or not they have changes here
/// @param have the newest changes the sender holds in those spaces: its receipt for everything behind them
/// @param count how many changes follow
/// @param programme the programme, by its space
/// @param code the programme's short code such as `LHH26`, at most 40 characters; empty if it has none
/// @param number running number of the sender's bundles, from 1, for people; 0 if not counted
/// @param person who sent it, as a person of the programme
/// @param forPerson for whom it was written (`for` in the file)
/// @param sealKey the sender's age recipient, `age1…`, for which answers are sealed; empty if it does not say
/// @param enrolment how a new computer becomes known; empty in most files
public record BundleHead(
        String id,
        ComputerId from,
        String fromName,
        Optional<ComputerId> to,
        long made,
        String app,
        List<String> needs,
        List<SpaceId> spaces,
        List<ChangeId> have,
        long count,
        SpaceId programme,
        String code,
        long number,
        Optional<RecordId> person,
        Optional<RecordId> forPerson,
        String sealKey,
        Optional<Enrolment> enrolment) {
    /// How a computer nobody knows yet becomes known.
    public sealed interface Enrolment {
        /// In an invitation, which is closed with words.
        ///
        /// @param secret 32 bytes in base64url, for one answer
        record Invites(String secret) implements Enrolment {
            @Override
            public String toString() {
                return "Invites";
            }
        }

        /// In the first files of a store that was begun with an invitation.
        ///
        /// @param invitation the invitation's bundle id
        /// @param proof that the sender knows its secret, over the sender's keys: 32 bytes in base64url
        record Answers(String invitation, String proof) implements Enrolment {}
    }

    static final int LONGEST_LABEL = 200;
    static final int LONGEST_CODE = 40;
    static final int LONGEST_KEY = 200;
    static final int MOST_NEEDS = 32;
    static final int MOST_SPACES = 100_000;
    static final int MOST_HAVE = 1_000_000;
    static final long MOST_CHANGES = 5_000_000;

    public BundleHead {
        needs = List.copyOf(needs);
        spaces = List.copyOf(spaces);
        have = List.copyOf(have);
        check(Uuid7.isValid(id), "id");
        check(fromName.length() <= LONGEST_LABEL && app.length() <= LONGEST_LABEL, "fromName or app");
        check(code.length() <= LONGEST_CODE, "code");
        check(sealKey.length() <= LONGEST_KEY, "sealKey");
        check(made >= 0 && made <= ChangeParser.LATEST, "made");
        check(needs.size() <= MOST_NEEDS && needs.stream().allMatch(BundleHead::isNeed), "needs");
        check(spaces.size() <= MOST_SPACES && have.size() <= MOST_HAVE, "spaces or have");
        check(count >= 0 && count <= MOST_CHANGES, "count");
        check(number >= 0 && number <= MOST_CHANGES, "number");
    }

    static boolean isNeed(String word) {
        return word.matches("[a-z0-9-]{1,40}");
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("a bundle's head cannot have this " + what);
        }
    }

    /// A head to fill in: about nothing, for nobody in particular, with no changes, made in 1970.
    public static Builder from(ComputerId from, SpaceId programme, String id) {
        return new Builder(from, programme, id);
    }

    /// Collects the parts of a head; each method replaces what was there.
    public static final class Builder {
        private final ComputerId from;
        private final SpaceId programme;
        private final String id;
        private String fromName = "";
        private Optional<ComputerId> to = Optional.empty();
        private long made;
        private String app = "";
        private List<String> needs = List.of();
        private List<SpaceId> spaces = List.of();
        private List<ChangeId> have = List.of();
        private long count;
        private String code = "";
        private long number;
        private Optional<RecordId> person = Optional.empty();
        private Optional<RecordId> forPerson = Optional.empty();
        private String sealKey = "";
        private Optional<Enrolment> enrolment = Optional.empty();

        private Builder(ComputerId from, SpaceId programme, String id) {
            this.from = from;
            this.programme = programme;
            this.id = id;
        }

        public Builder fromName(String name) {
            fromName = name;
            return this;
        }

        public Builder to(Optional<ComputerId> computer) {
            to = computer;
            return this;
        }

        public Builder made(long millis) {
            made = millis;
            return this;
        }

        public Builder app(String nameAndVersion) {
            app = nameAndVersion;
            return this;
        }

        public Builder needs(List<String> words) {
            needs = words;
            return this;
        }

        public Builder spaces(List<SpaceId> inScope) {
            spaces = inScope;
            return this;
        }

        public Builder have(List<ChangeId> tips) {
            have = tips;
            return this;
        }

        public Builder count(long changes) {
            count = changes;
            return this;
        }

        public Builder code(String programmeCode) {
            code = programmeCode;
            return this;
        }

        public Builder number(long running) {
            number = running;
            return this;
        }

        public Builder person(Optional<RecordId> sender) {
            person = sender;
            return this;
        }

        public Builder forPerson(Optional<RecordId> recipient) {
            forPerson = recipient;
            return this;
        }

        public Builder sealKey(String recipient) {
            sealKey = recipient;
            return this;
        }

        public Builder enrolment(Optional<Enrolment> how) {
            enrolment = how;
            return this;
        }

        public BundleHead build() {
            return new BundleHead(
                    id, from, fromName, to, made, app, needs, spaces, have, count, programme, code, number, person,
                    forPerson, sealKey, enrolment);
        }
    }
}
