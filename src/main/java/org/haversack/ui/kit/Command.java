package org.haversack.ui.kit;

/// Something one can do by name, from anywhere.
///
/// @param id names it for tests and tools, such as `go-today`
/// @param words what it does, as people search for it
/// @param keys its keys in words, such as `Ctrl+L`; empty if it has none
/// @param run does it, on the thread that draws
public record Command(String id, String words, String keys, Runnable run) {}
