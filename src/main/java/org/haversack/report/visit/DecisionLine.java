package org.haversack.report.visit;

/// Something agreed on, as papers show it.
///
/// @param code the short name people use, such as D-1; empty if none
/// @param text what was agreed
public record DecisionLine(String code, String text) {}
