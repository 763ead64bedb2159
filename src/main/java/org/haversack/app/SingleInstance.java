package org.haversack.app;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.haversack.store.sql.StoreFolder;
import org.jspecify.annotations.Nullable;

/// One window a store: the first start holds a lock beside the store and listens on a socket there, which is a
/// file and no network; a later start asks it to come to the front. Where the system has no such sockets, the
/// later start opens a window that says that the store is open already.
final class SingleInstance implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SingleInstance.class.getName());

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
        var socket = store.resolveSibling(store.getFileName() + ".window");
        try {
            StoreFolder.makeFolder(
                    java.util.Objects.requireNonNull(store.toAbsolutePath().getParent()));
            var lockFile = store.resolveSibling(store.getFileName() + ".window-lock");
            var file = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(file) == null) {
                file.close();
                return called(socket) ? Optional.empty() : Optional.of(new SingleInstance(socket, null, null));
            }
            return Optional.of(new SingleInstance(socket, file, listening(socket, toFront)));
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

    private static boolean called(Path socket) {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException | UnsupportedOperationException nobody) {
            return false;
        }
    }

    private static @Nullable ServerSocketChannel listening(Path socket, Runnable toFront) {
        try {
            // What a window left behind that was killed.
            Files.deleteIfExists(socket);
            var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            Thread.ofVirtual().name("front").start(() -> listen(server, toFront));
            return server;
        } catch (IOException | UnsupportedOperationException none) {
            LOG.log(Level.INFO, "A second start cannot call this window.", none);
            return null;
        }
    }

    private static void listen(ServerSocketChannel server, Runnable toFront) {
        while (server.isOpen()) {
            try (var caller = server.accept()) {
                if (caller.isOpen()) {
                    toFront.run();
                }
            } catch (IOException closed) {
                return;
            }
        }
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
