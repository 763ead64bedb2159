package org.haversack.service.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// Where a form of list has what.
interface Layout {
    /// What a row says.
    sealed interface Reading {
        /// About a practice.
        ///
        /// @param key tells its row from all others, run after run
        record Of(String key, Listed practice) implements Reading {}

        /// Nothing that is used.
        record Unused(String reason) implements Reading {}
    }

    /// Looks at the first row.
    Start begin(ListRows.Cells first);

    /// What the first row is.
    sealed interface Start {
        /// Headings; the practices follow.
        record Headings(List<String> notUsed) implements Start {}

        /// A practice already.
        record Rows() implements Start {}

        /// Nothing this form of list begins with.
        record Refused(String sentence) implements Start {}
    }

    Reading read(ListRows.Cells row);

    /// Whether a row that is the same as an earlier one is a practice all the same.
    default boolean repeatsCount() {
        return false;
    }

    static Layout of(Preset preset) {
        return switch (preset) {
            case PLAIN -> new PlainLayout();
            case NHS -> new NhsLayout();
            case SYNTHEA -> new SyntheaLayout();
        };
    }

    /// A short word for many: the first 16 hexadecimal digits of the SHA-256 of the parts, in lower case.
    static String digest(List<String> parts) {
        try {
            var all = String.join("\u001F", parts).toLowerCase(Locale.ROOT);
            var hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }
}
