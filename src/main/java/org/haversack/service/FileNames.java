package org.haversack.service;

/// Names that every file system takes.
public final class FileNames {
    private static final int LONGEST = 150;

    private FileNames() {}

    /// The text without what Windows, macOS or Linux forbid in names.
    public static String plain(String text) {
        var plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|]", "_").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).strip();
    }
}
