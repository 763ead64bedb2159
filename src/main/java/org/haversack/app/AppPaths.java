package org.haversack.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where things lie on this computer: the user's own store, and the log. Always folders for local data, which
/// are not copied to other computers.
///
/// @param environment environment variables
/// @param properties system properties; `haversack.store` names the store in place of the usual one
public record AppPaths(Map<String, String> environment, Map<String, String> properties) {
    private static final String FOLDER = "Haversack";

    public AppPaths {
        environment = Map.copyOf(environment);
        properties = Map.copyOf(properties);
    }

    /// Those of this computer and user.
    public static AppPaths ofThisComputer() {
        var properties = new HashMap<String, String>();
        var system = System.getProperties();
        system.stringPropertyNames().forEach(name -> properties.put(name, system.getProperty(name)));
        return new AppPaths(System.getenv(), properties);
    }

    private enum Desk {
        WINDOWS,
        MAC,
        OTHER
    }

    private Desk desk() {
        var name = properties.getOrDefault("os.name", "").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? Desk.WINDOWS : name.startsWith("mac") ? Desk.MAC : Desk.OTHER;
    }

    /// The user's own store.
    public Path store() {
        return Optional.ofNullable(properties.get("haversack.store"))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .orElseGet(() -> folder().resolve("haversack.db"));
    }

    private Path folder() {
        return switch (desk()) {
            case WINDOWS -> localAppData().resolve(FOLDER);
            case MAC -> home().resolve("Library", "Application Support", FOLDER);
            case OTHER -> xdg("XDG_DATA_HOME", ".local", "share").resolve("haversack");
        };
    }

    /// The folder of the logs.
    public Path logs() {
        return switch (desk()) {
            case WINDOWS -> localAppData().resolve(FOLDER).resolve("Logs");
            case MAC -> home().resolve("Library", "Logs", FOLDER);
            case OTHER -> xdg("XDG_STATE_HOME", ".local", "state").resolve("haversack", "log");
        };
    }

    private Path home() {
        return Path.of(properties.getOrDefault("user.home", ""));
    }

    private Path localAppData() {
        return absolute("LOCALAPPDATA").orElseGet(() -> home().resolve("AppData", "Local"));
    }

    /// A folder of the XDG base directory specification, which ignores paths that are not absolute.
    private Path xdg(String variable, String... underHome) {
        return absolute(variable).orElseGet(() -> home().resolve(underHome[0], underHome[1]));
    }

    private Optional<Path> absolute(String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
