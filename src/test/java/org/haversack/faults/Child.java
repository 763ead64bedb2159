package org.haversack.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// The real program in a process of its own, which can be killed.
final class Child {
    /// No run of a test takes as long; one that does hangs.
    private static final long HANG_MINUTES = 30;

    private final Process process;
    private final long started = System.nanoTime();
    private final Path out;
    private final Path err;

    private Child(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /// Starts a command on a store.
    ///
    /// @param scratch a folder for its answers, its log and its library
    /// @param heap such as `256m`
    static Child start(Path scratch, String heap, Path store, String... args) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + heap,
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + Team.make(scratch.resolve("tmp")),
                "-Duser.home=" + scratch,
                "-cp",
                System.getProperty("java.class.path"),
                "org.haversack.app.Main"));
        command.addAll(List.of(args));
        command.add("--store");
        command.add(store.toString());
        var out = scratch.resolve("answer.txt");
        var err = scratch.resolve("messages.txt");
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("HAVERSACK_NOW", Team.NOW);
        builder.environment().put("XDG_STATE_HOME", scratch.resolve("state").toString());
        try {
            return new Child(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits until something is so, or the program has ended by itself.
    ///
    /// @return whether it still ran
    boolean waitUntil(BooleanSupplier so) {
        long until = started + TimeUnit.MINUTES.toNanos(HANG_MINUTES);
        while (process.isAlive() && !so.getAsBoolean()) {
            assertTrue(System.nanoTime() < until, "the program hangs");
            LockSupport.parkNanos(100_000);
        }
        return process.isAlive();
    }

    /// Nanoseconds since the start.
    long age() {
        return System.nanoTime() - started;
    }

    /// Ends it as a power cut would, as far as a process is concerned; returns whether it was still running.
    boolean kill() {
        boolean running = process.isAlive();
        process.destroyForcibly();
        await();
        return running && process.exitValue() != 0;
    }

    int await() {
        try {
            if (!process.waitFor(HANG_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("the program hangs: " + this);
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Fails unless it ended with this code.
    Child exits(int code) {
        assertEquals(code, await(), this::toString);
        return this;
    }

    String answer() {
        return text(out);
    }

    String messages() {
        return text(err);
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return process.info().commandLine().orElse("haversack") + "\n--- answer\n" + answer() + "--- messages\n"
                + messages();
    }
}
