package org.haversack.ui.shell.help;

import java.util.List;

/// A part of the guide, as far as it uses Markdown. Texts are without marks for bold, code and links.
sealed interface Block {
    /// @param level 1 for the title of it all
    record Heading(int level, String text) implements Block {}

    record Paragraph(String text) implements Block {}

    /// A line of a list.
    record Item(String text) implements Block {}

    /// Lines as they are.
    record Lines(String text) implements Block {}

    /// Rows of cells, the headings first.
    record Table(List<List<String>> rows) implements Block {}

    /// @param file its name without folders
    /// @param words what it shows
    record Picture(String file, String words) implements Block {}
}
