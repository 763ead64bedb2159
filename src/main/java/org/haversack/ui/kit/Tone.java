package org.haversack.ui.kit;

/// What a badge's colour means. The words of the badge say it too.
public enum Tone {
    PLAIN("plain"),
    INFORM("inform"),
    GOOD("good"),
    WARN("warn"),
    BAD("bad");

    private final String styleClass;

    Tone(String styleClass) {
        this.styleClass = styleClass;
    }

    String styleClass() {
        return styleClass;
    }
}
