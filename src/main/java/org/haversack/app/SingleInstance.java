package org.haversack.app;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.haversack.store.sql.StoreFolder;
import org.jspecify.annotations.Nullable;

/// One window a store: the first start holds a lock beside the store and listens on a socket there, which is a
/// file and no network; a later start asks it to come to the front. Where the system has no such sockets, the
/// later start opens a window that says that the store is open already.
final class SingleInstance implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SingleInstance.class.getName());

    private static final int MOST = 1 << 16;

    private final Path socket;
    private final @Nullable FileChannel file;
    private final @Nullable ServerSocketChannel server;

    private SingleInstance(Path socket, @Nullable FileChannel file, @Nullable ServerSocketChannel server) {
        this.socket = socket;
        this.file = file;
        this.server = server;
    }

    /// Takes the store's place; empty if another window has it and was asked to come to the front.
    ///
    /// @param toFront brings this window to the front, on any thread
    static Optional<SingleInstance> claim(Path store, Runnable toFront) {
        return claim(store, List.of(), _ -> toFront.run());
    }

    /// The same with files, which the window that has the place is told of.
    ///
    /// @param files to be received
    /// @param called hears that a later start called, and with which files; on any thread
    static Optional<SingleInstance> claim(Path store, List<Path> files, Consumer<List<Path>> called) {
        var socket = store.resolveSibling(store.getFileName() + ".window");
        try {
            StoreFolder.makeFolder(
                    java.util.Objects.requireNonNull(store.toAbsolutePath().getParent()));
            var lockFile = store.resolveSibling(store.getFileName() + ".window-lock");
            var file = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(file) == null) {
                file.close();
                return called(socket, files) ? Optional.empty() : Optional.of(new SingleInstance(socket, null, null));
            }
            return Optional.of(new SingleInstance(socket, file, listening(socket, called)));
        } catch (IOException unusable) {
            LOG.log(Level.INFO, "Nothing keeps a second window from opening.", unusable);
            return Optional.of(new SingleInstance(socket, null, null));
        }
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    private static boolean called(Path socket, List<Path> files) {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            boolean there = channel.connect(UnixDomainSocketAddress.of(socket));
            var text = ByteBuffer.wrap(FileArguments.text(files).getBytes(StandardCharsets.UTF_8));
            while (there && text.hasRemaining()) {
                channel.write(text);
            }
            return there;
        } catch (IOException | UnsupportedOperationException nobody) {
            return false;
        }
    }

    private static @Nullable ServerSocketChannel listening(Path socket, Consumer<List<Path>> called) {
        try {
            // What a window left behind that was killed.
            Files.deleteIfExists(socket);
            var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            Thread.ofVirtual().name("front").start(() -> listen(server, called));
            return server;
        } catch (IOException | UnsupportedOperationException none) {
            LOG.log(Level.INFO, "A second start cannot call this window.", none);
            return null;
        }
    }

    private static void listen(ServerSocketChannel server, Consumer<List<Path>> called) {
        while (server.isOpen()) {
            try (var caller = server.accept()) {
                if (caller.isOpen()) {
                    called.accept(FileArguments.read(told(caller)));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    /// What a later start says before it ends, so much at most.
    private static String told(SocketChannel caller) throws IOException {
        var told = ByteBuffer.allocate(MOST);
        while (told.hasRemaining() && caller.read(told) >= 0) {
            // A few lines come in one or two pieces.
        }
        return new String(told.array(), 0, told.position(), StandardCharsets.UTF_8);
    }

    /// Gives the place up.
    @Override
    public void close() {
        try (var lock = file;
                var listening = server) {
            if (listening != null) {
                Files.deleteIfExists(socket);
            }
        } catch (IOException left) {
            LOG.log(Level.INFO, "The socket of this window stays behind.", left);
        }
    }
}
