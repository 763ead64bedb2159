package org.haversack.report.paper;

import java.util.Locale;

/// What holds for all pages of a document.
///
/// @param size the paper
/// @param language the language it is written in, for programs that read it aloud
/// @param title what it is called in a window's title and in lists of documents
/// @param footer what stands at the foot of every page, left
/// @param pageNumber a pattern of `MessageFormat`: {0} is the page, {1} how many there are
public record Sheet(PaperSize size, Locale language, String title, String footer, String pageNumber) {}
