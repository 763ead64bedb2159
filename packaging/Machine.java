import java.nio.file.Path;
import java.util.Locale;

/// The system an installer is made on and for.
enum Machine {
    LINUX(".so", "lib", "Linux"),
    WINDOWS(".dll", "bin", "Windows"),
    MAC(".dylib", "lib", "Mac");

    private final String ending;
    private final String nativeFolder;
    private final String sqliteName;

    Machine(String ending, String nativeFolder, String sqliteName) {
        this.ending = ending;
        this.nativeFolder = nativeFolder;
        this.sqliteName = sqliteName;
    }

    static Machine here() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MAC : LINUX;
    }

    /// Whether a file of this name is a native library for this system.
    boolean isNative(String name) {
        return name.endsWith(ending);
    }

    /// Where a Java home keeps its native libraries.
    String nativeFolder() {
        return nativeFolder;
    }

    /// Where SQLite's jar keeps the library for this system.
    String sqliteFolder() {
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        return "org/sqlite/native/%s/%s".formatted(sqliteName, arm ? "aarch64" : "x86_64");
    }

    /// The runtime's home inside the program that jpackage makes, seen from the folder of its jars.
    String runtimeFromApp() {
        return this == MAC ? "$APPDIR/../runtime/Contents/Home" : "$APPDIR/../runtime";
    }

    Path java(Path home) {
        return home.resolve("bin").resolve(this == WINDOWS ? "java.exe" : "java");
    }

    String icon() {
        return switch (this) {
            case LINUX -> "haversack.png";
            case WINDOWS -> "haversack.ico";
            case MAC -> "haversack.icns";
        };
    }
}
