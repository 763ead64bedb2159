package org.haversack.bench;

/// Prints what was measured.
final class Figures {
    private Figures() {}

    static void say(String line, Object... values) {
        System.out.println("bench: " + line.formatted(values));
    }
}
