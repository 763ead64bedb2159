package org.haversack.ui.settings;

import java.nio.file.Path;

/// The program on this computer.
///
/// @param app name and version
/// @param store the person's own store
/// @param logs the folder of the logs
/// @param look how it looks
public record Installation(String app, Path store, Path logs, Appearance look) {}
