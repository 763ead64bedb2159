package org.haversack.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.jspecify.annotations.Nullable;

/// The first and the last line of a bundle. The last one has a fixed form, byte for byte, so that it needs no
/// parser and cannot be edited without notice although no hash covers it.
final class Framing {
    /// How every bundle begins; the version follows.
    static final String MARK = "{\"format\":\"haversack-bundle\",\"v\":";

    /// How a bundle of this version begins.
    static final String START = MARK + "1,\"head\":{";

    /// How the first line ends.
    static final String HEAD_END = "},\"changes\":[";

    /// The line after the last change.
    static final String CHANGES_END = "],";

    private static final String SEAL_START = "\"seal\":{\"sha256\":\"";
    private static final String KEY = "\",\"key\":\"";
    private static final String SIGNATURE = "\",\"sig\":\"";
    private static final String SEAL_END = "\"}}";
    private static final int HASH_LENGTH = 43;
    private static final int SIGNATURE_LENGTH = 86;

    private Framing() {}

    /// What closes a bundle.
    ///
    /// @param sha256 of every byte before the seal's line, 43 characters
    /// @param key raw public key, 32 bytes
    /// @param signature 64 bytes
    record SealLine(String sha256, byte[] key, byte[] signature) {
        static SealLine sign(byte[] hash, SigningKeys keys) {
            var text = base64(hash);
            return new SealLine(text, keys.publicKey(), keys.sign(signed(text)));
        }

        /// Whether the holder of the key's other half closed the bundle with this hash.
        boolean isGenuine() {
            return SigningKeys.verify(key, signed(sha256), signature);
        }

        String text() {
            return SEAL_START + sha256 + KEY + base64(key) + SIGNATURE + base64(signature) + SEAL_END;
        }

        /// Reads the line; null if it has any other form.
        static @Nullable SealLine parse(byte[] line) {
            var text = new String(line, StandardCharsets.ISO_8859_1);
            int hash = SEAL_START.length();
            int key = hash + HASH_LENGTH + KEY.length();
            int signature = key + HASH_LENGTH + SIGNATURE.length();
            if (text.length() != signature + SIGNATURE_LENGTH + SEAL_END.length()) {
                return null;
            }
            try {
                var decoder = Base64.getUrlDecoder();
                var seal = new SealLine(
                        text.substring(hash, hash + HASH_LENGTH),
                        decoder.decode(text.substring(key, key + HASH_LENGTH)),
                        decoder.decode(text.substring(signature, signature + SIGNATURE_LENGTH)));
                return seal.text().equals(text) ? seal : null;
            } catch (IllegalArgumentException notBase64) {
                return null;
            }
        }

        private static byte[] signed(String hash) {
            return ("haversack-bundle 1\n" + hash).getBytes(StandardCharsets.US_ASCII);
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// The first line, without its end.
    static String headLine(BundleHead head) {
        var out = new StringBuilder(START.length()
                + 400
                + 40 * head.spaces().size()
                + 46 * head.have().size());
        text(out.append(START).append("\"id\":"), head.id());
        text(out.append(",\"from\":"), head.from());
        text(out.append(",\"fromName\":"), head.fromName());
        out.append(",\"to\":");
        head.to().ifPresentOrElse(to -> text(out, to), () -> out.append("null"));
        out.append(",\"made\":").append(head.made());
        text(out.append(",\"app\":"), head.app());
        texts(out.append(",\"needs\":"), head.needs());
        texts(out.append(",\"spaces\":"), head.spaces());
        texts(out.append(",\"have\":"), head.have());
        out.append(",\"count\":").append(head.count());
        text(out.append(",\"programme\":"), head.programme());
        text(out.append(",\"code\":"), head.code());
        out.append(",\"number\":").append(head.number());
        head.person().ifPresent(person -> text(out.append(",\"person\":"), person));
        head.forPerson().ifPresent(person -> text(out.append(",\"for\":"), person));
        if (!head.sealKey().isEmpty()) {
            text(out.append(",\"sealKey\":"), head.sealKey());
        }
        head.enrolment().ifPresent(how -> enrolment(how, out));
        return out.append(HEAD_END).toString();
    }

    private static void enrolment(BundleHead.Enrolment enrolment, StringBuilder out) {
        switch (enrolment) {
            case BundleHead.Enrolment.Invites(var secret) -> text(out.append(",\"secret\":"), secret);
            case BundleHead.Enrolment.Answers(var invitation, var proof) -> {
                text(out.append(",\"invitation\":"), invitation);
                text(out.append(",\"proof\":"), proof);
            }
        }
    }

    private static void texts(StringBuilder out, List<?> values) {
        out.append('[');
        for (int i = 0; i < values.size(); i++) {
            text(out.append(i == 0 ? "" : ","), values.get(i));
        }
        out.append(']');
    }

    private static void text(StringBuilder out, Object value) {
        ChangeCodec.text(out, value.toString());
    }

    /// Reads the first line; its `v` is 1.
    ///
    /// @param line with room for two more bytes at its end, which make it a document
    static BundleHead parseHead(byte[] line) throws BadLine {
        line[line.length - 2] = ']';
        line[line.length - 1] = '}';
        var json = StrictJson.open(line);
        BundleHead head = null;
        for (var key = json.key(); key != null; key = json.key()) {
            switch (key) {
                case "format", "v", "changes" -> json.skip();
                case "head" -> head = head(json);
                default -> throw json.bad("does not belong in a bundle");
            }
        }
        json.end();
        if (head == null) {
            throw new BadLine("/head", "is missing");
        }
        return head;
    }

    private static BundleHead head(StrictJson json) throws BadLine {
        json.object();
        var parts = new HeadParts();
        for (var key = json.key(); key != null; key = json.key()) {
            parts.read(key, json);
        }
        return parts.head();
    }

    /// What has been read of a head so far.
    private static final class HeadParts {
        private @Nullable String id;
        private @Nullable ComputerId from;
        private @Nullable SpaceId programme;
        private @Nullable String app;
        private @Nullable List<String> needs;
        private @Nullable List<SpaceId> spaces;
        private @Nullable List<ChangeId> have;
        private long made = -1;
        private long count = -1;
        private String fromName = "";
        private String code = "";
        private long number;
        private Optional<ComputerId> to = Optional.empty();
        private Optional<RecordId> person = Optional.empty();
        private Optional<RecordId> forPerson = Optional.empty();
        private String sealKey = "";
        private @Nullable String secret;
        private @Nullable String invitation;
        private @Nullable String proof;

        void read(String key, StrictJson json) throws BadLine {
            switch (key) {
                case "id" -> id = json.id();
                case "from" -> from = new ComputerId(json.id());
                case "fromName" -> fromName = json.text(BundleHead.LONGEST_LABEL);
                case "to" -> to = json.isNull() ? Optional.empty() : Optional.of(new ComputerId(json.id()));
                case "made" -> made = json.whole(0, ChangeParser.LATEST);
                case "app" -> app = json.text(BundleHead.LONGEST_LABEL);
                case "needs" -> needs = list(json, BundleHead.MOST_NEEDS, HeadParts::need);
                case "spaces" -> spaces = list(json, BundleHead.MOST_SPACES, each -> new SpaceId(each.id()));
                case "have" -> have = list(json, BundleHead.MOST_HAVE, StrictJson::hash);
                case "count" -> count = json.whole(0, BundleHead.MOST_CHANGES);
                case "programme" -> programme = new SpaceId(json.id());
                case "code" -> code = json.text(BundleHead.LONGEST_CODE);
                case "number" -> number = json.whole(0, BundleHead.MOST_CHANGES);
                case "person" -> person = Optional.of(new RecordId(json.id()));
                case "for" -> forPerson = Optional.of(new RecordId(json.id()));
                case "sealKey" -> sealKey = json.text(BundleHead.LONGEST_KEY);
                case "secret" -> secret = json.hash().toString();
                case "invitation" -> invitation = json.id();
                case "proof" -> proof = json.hash().toString();
                default -> json.skip();
            }
        }

        BundleHead head() throws BadLine {
            require(made >= 0, "made");
            require(count >= 0, "count");
            return new BundleHead(
                    require(id, "id"),
                    require(from, "from"),
                    fromName,
                    to,
                    made,
                    require(app, "app"),
                    require(needs, "needs"),
                    require(spaces, "spaces"),
                    require(have, "have"),
                    count,
                    require(programme, "programme"),
                    code,
                    number,
                    person,
                    forPerson,
                    sealKey,
                    enrolment());
        }

        private Optional<BundleHead.Enrolment> enrolment() {
            if (invitation != null && proof != null) {
                return Optional.of(new BundleHead.Enrolment.Answers(invitation, proof));
            }
            return secret == null ? Optional.empty() : Optional.of(new BundleHead.Enrolment.Invites(secret));
        }

        private static String need(StrictJson json) throws BadLine {
            var word = json.text(BundleHead.LONGEST_LABEL);
            json.require(BundleHead.isNeed(word), "is not a feature's name");
            return word;
        }

        private static void require(boolean there, String name) throws BadLine {
            if (!there) {
                throw new BadLine("/head/" + name, "is missing");
            }
        }

        private static <T> T require(@Nullable T part, String name) throws BadLine {
            if (part == null) {
                throw new BadLine("/head/" + name, "is missing");
            }
            return part;
        }
    }

    private interface Item<T> {
        T read(StrictJson json) throws BadLine;
    }

    private static <T> List<T> list(StrictJson json, int most, Item<T> item) throws BadLine {
        json.list();
        var items = new ArrayList<T>();
        while (json.item()) {
            json.require(items.size() < most, "is one too many");
            items.add(item.read(json));
        }
        return items;
    }
}
