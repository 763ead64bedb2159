package org.haversack.ui.kit;

import java.util.function.Consumer;
import org.haversack.ui.kit.work.Pause;
import org.haversack.ui.kit.work.Work;

/// What every screen is given.
///
/// @param words what screens say
/// @param days days and times in words, and what day it is
/// @param work the door to the thread of the store
/// @param go leads to another screen
/// @param settings choices remembered on this computer
/// @param pause lets time pass; tests let it pass as they like
public record Kit(Words words, Days days, Work work, Consumer<Destination> go, Settings settings, Pause pause) {}
