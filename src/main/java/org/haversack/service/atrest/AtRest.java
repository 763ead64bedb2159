package org.haversack.service.atrest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// Asks the system whether the disk of a store is encrypted: LUKS on Linux, BitLocker on Windows,
/// FileVault on macOS.
/// Takes up to some seconds; nothing is changed, and no special rights are needed.
public final class AtRest {
    private static final long PATIENCE = 8;

    private AtRest() {}

    /// Judges the disk that a file lies on.
    public static Protection of(Path file) {
        var system = system();
        var real = real(file);
        if (system.startsWith("windows")) {
            var drive = String.valueOf(real.getRoot()).replace("\\", "");
            return drive.matches("[A-Za-z]:") ? windows(drive) : Protection.UNKNOWN;
        }
        if (system.startsWith("mac")) {
            return fileVault(answer(List.of("fdesetup", "status")));
        }
        return system.startsWith("linux") ? new LinuxDisks(Path.of("/")).of(real) : Protection.UNKNOWN;
    }

    /// Whether the answer takes no time: where the kernel's own files say it.
    public static boolean isQuick() {
        return system().startsWith("linux");
    }

    private static String system() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException gone) {
            return file.toAbsolutePath();
        }
    }

    private static Protection windows(String drive) {
        // What the Explorer shows with its lock: the only way that needs no administrator.
        var shell = answer(List.of(
                "powershell.exe",
                "-NoProfile",
                "-NonInteractive",
                "-Command",
                "(New-Object -ComObject Shell.Application).NameSpace('%s').Self.ExtendedProperty('System.Volume.BitLockerProtection')"
                        .formatted(drive)));
        var judged = bitLockerByShell(shell);
        return judged == Protection.UNKNOWN ? bitLocker(answer(List.of("manage-bde.exe", "-status", drive))) : judged;
    }

    /// The number that Windows keeps as `System.Volume.BitLockerProtection`: 1 on, 2 off, 3 being
    /// encrypted, 4 being
    /// decrypted, 5 suspended, 6 on and locked.
    static Protection bitLockerByShell(String answer) {
        return switch (answer.strip()) {
            case "1", "6" -> Protection.ENCRYPTED;
            case "2", "3", "4", "5" -> Protection.PLAIN;
            default -> Protection.UNKNOWN;
        };
    }

    /// What `manage-bde -status` says, in English.
    static Protection bitLocker(String answer) {
        var text = answer.toLowerCase(Locale.ROOT);
        if (!text.contains("protection status:")) {
            return Protection.UNKNOWN;
        }
        boolean whole = text.contains("fully encrypted") || text.contains("used space only encrypted");
        return text.contains("protection on") && whole ? Protection.ENCRYPTED : Protection.PLAIN;
    }

    /// What `fdesetup status` says.
    static Protection fileVault(String answer) {
        if (answer.contains("FileVault is On")) {
            return answer.contains("in progress") ? Protection.PLAIN : Protection.ENCRYPTED;
        }
        return answer.contains("FileVault is Off") ? Protection.PLAIN : Protection.UNKNOWN;
    }

    private static String answer(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "";
            }
            return new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        } catch (IOException none) {
            return "";
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
