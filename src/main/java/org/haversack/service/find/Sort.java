package org.haversack.service.find;

/// What can be found, in the order in which equally good hits are shown.
public enum Sort {
    PRACTICE("practice"),
    STAFF("staff"),
    PERSON("person"),
    VISIT("visit"),
    ACTION("action"),
    QUESTION("question"),
    DECISION("decision"),
    NOTE("note"),
    AGENDA_ITEM("agenda-item");

    private final String kind;

    Sort(String kind) {
        this.kind = kind;
    }

    /// The name of the kind of record.
    public String kind() {
        return kind;
    }
}
