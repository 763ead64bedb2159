package org.haversack.bundle;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A disk in memory of which one operation fails, or that is pulled out at one operation and gone from then on.
/// What bundles never ask of a file system (its roots, its watchers, its owners) is refused on purpose: a test that
/// begins to need it should notice.
final class FaultyFileSystem extends FileSystem {
    private final FileSystem real = Jimfs.newFileSystem(Configuration.unix().toBuilder()
            .setAttributeViews("basic", "posix", "owner", "unix")
            .build());
    private final Provider provider = new Provider();
    private final List<String> log = new ArrayList<>();
    private int operations;
    private int failAt = Integer.MAX_VALUE;
    private boolean gone;
    private int heldRenames;
    private String message = "Input/output error";

    Path root() {
        return wrap(real.getPath("/work"));
    }

    /// Counts from here; the operation of that number fails, and all later ones, too, if the disk is pulled out.
    void failAt(int operation, boolean pulled) {
        operations = 0;
        failAt = operation;
        gone = pulled;
    }

    void failWith(String text) {
        message = text;
    }

    /// So many attempts to rename fail, as if a virus scanner held the file.
    void holdRenames(int times) {
        heldRenames = times;
    }

    void repair() {
        failAt = Integer.MAX_VALUE;
    }

    /// What was done so far: open, read, write, force, close, move, delete, mkdir …
    List<String> log() {
        return log;
    }

    int operations() {
        return operations;
    }

    /// Names in the folder as they really are.
    List<String> namesUnder(Path folder) throws IOException {
        var inside = real(folder);
        if (!Files.exists(inside)) {
            return List.of();
        }
        try (var files = Files.list(inside)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void step(String name) throws IOException {
        log.add(name);
        int operation = operations++;
        if (operation == failAt || (gone && operation > failAt)) {
            throw new IOException(message);
        }
    }

    private void look() throws IOException {
        if (gone && operations > failAt) {
            throw new IOException(message);
        }
    }

    private Path wrap(Path path) {
        return (Path) Proxy.newProxyInstance(
                FaultyFileSystem.class.getClassLoader(),
                new Class<?>[] {Path.class, Wrapped.class},
                (_, method, arguments) -> {
                    if (method.getName().equals("getFileSystem")) {
                        return this;
                    }
                    if (method.getName().equals("real")) {
                        return path;
                    }
                    var plain = arguments == null
                            ? null
                            : Arrays.stream(arguments)
                                    .map(each -> each instanceof Wrapped wrapped ? wrapped.real() : each)
                                    .toArray();
                    try {
                        return method.invoke(path, plain) instanceof Object result
                                ? result instanceof Path inner ? wrap(inner) : result
                                : null;
                    } catch (InvocationTargetException wrong) {
                        throw wrong.getCause();
                    }
                });
    }

    private static Path real(Path path) {
        return path instanceof Wrapped wrapped ? wrapped.real() : path;
    }

    interface Wrapped {
        Path real();
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() throws IOException {
        real.close();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    /// What the program never asks of a file system while it writes and reads bundles. There is nothing that could
    /// go wrong with it here; a test that comes to it has to decide first what should.
    private static IllegalStateException notAskedFor() {
        return new IllegalStateException("the program asks the file system for something new: let it fail here, too");
    }

    @Override
    public String getSeparator() {
        return "/";
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        throw notAskedFor();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        throw notAskedFor();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return real.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
        return wrap(real.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
        throw notAskedFor();
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw notAskedFor();
    }

    @Override
    public WatchService newWatchService() {
        throw notAskedFor();
    }

    private final class Provider extends FileSystemProvider {
        private FileSystemProvider inner() {
            return real.provider();
        }

        @Override
        public String getScheme() {
            return "faulty";
        }

        @Override
        public FileSystem newFileSystem(URI uri, Map<String, ?> options) {
            throw notAskedFor();
        }

        @Override
        public FileSystem getFileSystem(URI uri) {
            return FaultyFileSystem.this;
        }

        @Override
        public Path getPath(URI uri) {
            throw notAskedFor();
        }

        @Override
        public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
                throws IOException {
            step("open");
            return new Channel(inner().newFileChannel(real(path), options, attributes));
        }

        @Override
        public SeekableByteChannel newByteChannel(
                Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
            return newFileChannel(path, options, attributes);
        }

        @Override
        public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
                throws IOException {
            step("list");
            return inner().newDirectoryStream(real(folder), filter);
        }

        @Override
        public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
            step("mkdir");
            inner().createDirectory(real(folder), attributes);
        }

        @Override
        public void delete(Path path) throws IOException {
            if (Files.notExists(real(path))) {
                look();
                throw new java.nio.file.NoSuchFileException(path.toString());
            }
            step("delete");
            inner().delete(real(path));
        }

        @Override
        public void copy(Path from, Path to, CopyOption... options) throws IOException {
            step("copy");
            inner().copy(real(from), real(to), options);
        }

        @Override
        public void move(Path from, Path to, CopyOption... options) throws IOException {
            step("move");
            if (heldRenames > 0) {
                heldRenames--;
                throw new IOException("held");
            }
            inner().move(real(from), real(to), options);
        }

        @Override
        public boolean isSameFile(Path one, Path other) throws IOException {
            return inner().isSameFile(real(one), real(other));
        }

        @Override
        public boolean isHidden(Path path) {
            return false;
        }

        @Override
        public FileStore getFileStore(Path path) throws IOException {
            look();
            return inner().getFileStore(real(path));
        }

        @Override
        public void checkAccess(Path path, AccessMode... modes) throws IOException {
            look();
            inner().checkAccess(real(path), modes);
        }

        @Override
        public <V extends FileAttributeView> @Nullable V getFileAttributeView(
                Path path, Class<V> type, LinkOption... options) {
            return inner().getFileAttributeView(real(path), type, options);
        }

        @Override
        public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
                throws IOException {
            look();
            return inner().readAttributes(real(path), type, options);
        }

        @Override
        public Map<String, Object> readAttributes(Path path, String names, LinkOption... options) throws IOException {
            look();
            return inner().readAttributes(real(path), names, options);
        }

        @Override
        public void setAttribute(Path path, String name, Object value, LinkOption... options) throws IOException {
            step("set");
            inner().setAttribute(real(path), name, value, options);
        }
    }

    /// Reads, writes and synchronises by way of [#step(String)].
    private final class Channel extends FileChannel {
        private final FileChannel inner;

        Channel(FileChannel inner) {
            this.inner = inner;
        }

        @Override
        public int read(ByteBuffer to) throws IOException {
            step("read");
            return inner.read(to);
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            step("write");
            return inner.write(from);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            step("force");
            inner.force(metaData);
        }

        @Override
        public long position() throws IOException {
            return inner.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            inner.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            look();
            return inner.size();
        }

        @Override
        protected void implCloseChannel() throws IOException {
            inner.close();
            step("close");
        }

        @Override
        public long read(ByteBuffer[] to, int from, int length) {
            throw notAskedFor();
        }

        @Override
        public long write(ByteBuffer[] all, int from, int length) {
            throw notAskedFor();
        }

        @Override
        public FileChannel truncate(long size) {
            throw notAskedFor();
        }

        @Override
        public long transferTo(long position, long count, WritableByteChannel to) {
            throw notAskedFor();
        }

        @Override
        public long transferFrom(ReadableByteChannel from, long position, long count) {
            throw notAskedFor();
        }

        @Override
        public int read(ByteBuffer to, long position) {
            throw notAskedFor();
        }

        @Override
        public int write(ByteBuffer from, long position) {
            throw notAskedFor();
        }

        @Override
        public MappedByteBuffer map(MapMode mode, long position, long size) {
            throw notAskedFor();
        }

        @Override
        public FileLock lock(long position, long size, boolean shared) {
            throw new UncheckedIOException(new IOException());
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) {
            throw new UncheckedIOException(new IOException());
        }
    }
}
