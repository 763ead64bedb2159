package org.haversack.ui.kit.lists;

import java.util.function.Predicate;

/// A part of a list that one can choose: visits ahead, actions to do, all.
///
/// @param key the key of its words
/// @param has whether a row belongs to it
/// @param <R> the rows
public record Span<R>(String key, Predicate<R> has) {}
