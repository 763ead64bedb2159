package org.haversack.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppPathsTest {
    private static final Map<String, String> LINUX = Map.of("os.name", "Linux", "user.home", "/home/ana");

    @Test
    void on_linux_the_store_lies_in_the_users_local_folder() {
        var paths = new AppPaths(Map.of(), LINUX);

        assertEquals(Path.of("/home/ana/.local/share/haversack/haversack.db"), paths.store());
        assertEquals(Path.of("/home/ana/.local/state/haversack/log"), paths.logs());
    }

    @Test
    void xdg_folders_are_followed_when_they_are_absolute() {
        var absolute = new AppPaths(Map.of("XDG_DATA_HOME", "/data", "XDG_STATE_HOME", "/state"), LINUX);
        var relative = new AppPaths(Map.of("XDG_DATA_HOME", "data", "XDG_STATE_HOME", ""), LINUX);

        assertEquals(Path.of("/data/haversack/haversack.db"), absolute.store());
        assertEquals(Path.of("/state/haversack/log"), absolute.logs());
        assertEquals(new AppPaths(Map.of(), LINUX).store(), relative.store());
        assertEquals(new AppPaths(Map.of(), LINUX).logs(), relative.logs());
    }

    @Test
    void on_macos_and_windows_the_store_lies_where_local_files_of_programs_do() {
        var mac = new AppPaths(Map.of(), Map.of("os.name", "Mac OS X", "user.home", "/Users/ana"));
        var windows = new AppPaths(Map.of("LOCALAPPDATA", "/C/Local"), Map.of("os.name", "Windows 11"));

        assertEquals(Path.of("/Users/ana/Library/Application Support/Haversack/haversack.db"), mac.store());
        assertEquals(Path.of("/Users/ana/Library/Logs/Haversack"), mac.logs());
        assertEquals(Path.of("/C/Local/Haversack/haversack.db"), windows.store());
        assertEquals(Path.of("/C/Local/Haversack/Logs"), windows.logs());
    }

    @Test
    void an_administrator_may_put_the_store_elsewhere() {
        var properties = Map.of("os.name", "Linux", "user.home", "/home/ana", "haversack.store", "/srv/h/store.db");

        assertEquals(Path.of("/srv/h/store.db"), new AppPaths(Map.of(), properties).store());
    }
}
