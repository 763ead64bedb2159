package org.haversack.bundle;

/// A line that is not what the format asks for.
public final class BadLine extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_POINTER = 200;

    private final String pointer;
    private final String problem;

    /// @param pointer JSON pointer to the place, such as `/w/0/f/due`; empty for the line as a whole
    /// @param problem the end of a sentence that begins with the place, such as `is not a date`
    public BadLine(String pointer, String problem) {
        super((pointer.isEmpty() ? "it" : printable(pointer)) + " " + problem);
        this.pointer = printable(pointer);
        this.problem = problem;
    }

    /// Where; at most 200 characters, none of them a control character.
    public String pointer() {
        return pointer;
    }

    public String problem() {
        return problem;
    }

    private static String printable(String pointer) {
        var text = pointer.length() > LONGEST_POINTER ? pointer.substring(0, LONGEST_POINTER) + "…" : pointer;
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "?");
    }
}
