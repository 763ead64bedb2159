package org.haversack.bundle.age;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Closes and opens files in the age v1 format, piece by piece: no file is ever held in memory as a whole.
public final class AgeFile {
    /// The work factor that files closed with words get: 128 MiB and about half a second.
    public static final int USUAL_WORK = 17;

    private static final int CHUNK = 64 * 1024;

    private AgeFile() {}

    /// A stream whose bytes only the holders of these keys can read. Closing it ends the file and closes `out`.
    ///
    /// @param recipients at least one, each as [AgeIdentity#isRecipient] wants it
    public static OutputStream closeFor(Collection<String> recipients, OutputStream out) throws IOException {
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("sealed for nobody");
        }
        return closed(new KeyStanzas(recipients), out);
    }

    /// A stream whose bytes only those who know the words can read. Closing it ends the file and closes `out`.
    ///
    /// @param work the work factor, from 10 to 18; each step takes twice the memory and time. Usually
    ///     [#USUAL_WORK]
    public static OutputStream closeWith(String passphrase, int work, OutputStream out) throws IOException {
        return closed(new WordsStanza(passphrase, work), out);
    }

    private static OutputStream closed(RecipientStanzaWriter writer, OutputStream out) throws IOException {
        try {
            return Channels.newOutputStream(new StandardEncryptingChannelFactory()
                    .newEncryptingChannel(Channels.newChannel(out), List.of(writer)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot seal", broken);
        }
    }

    /// Writes what is inside to `out`. When it fails, what was written so far is to be thrown away.
    ///
    /// @param most bytes inside at most
    /// @throws AgeTrouble if it does not open
    /// @throws IOException if reading or writing fails
    public static void open(InputStream in, AgeKey key, long most, OutputStream out) throws AgeTrouble, IOException {
        var source = new Source(in);
        var inside = opened(source, key);
        var chunk = new byte[CHUNK];
        long size = 0;
        for (int read = next(inside, chunk, source); read >= 0; read = next(inside, chunk, source)) {
            size += read;
            if (size > most) {
                throw new AgeTrouble(AgeTrouble.Why.TOO_LARGE);
            }
            out.write(chunk, 0, read);
        }
    }

    private static InputStream opened(Source source, AgeKey key) throws AgeTrouble, IOException {
        var header = new HeaderReader(key);
        try {
            return Channels.newInputStream(new StandardDecryptingChannelFactory()
                    .newDecryptingChannel(Channels.newChannel(source), List.of(header)));
        } catch (GeneralSecurityException | IOException | RuntimeException notOurs) {
            source.rethrow();
            var why = header.trouble();
            throw why != null ? why : new AgeTrouble(AgeTrouble.Why.DAMAGED);
        }
    }

    private static int next(InputStream inside, byte[] chunk, Source source) throws AgeTrouble, IOException {
        try {
            return inside.read(chunk);
        } catch (IOException | RuntimeException damaged) {
            source.rethrow();
            throw new AgeTrouble(AgeTrouble.Why.DAMAGED);
        }
    }

    /// Remembers whether it was the disk that failed, and not what was read from it.
    private static final class Source extends FilterInputStream {
        private @Nullable IOException failure;

        Source(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException failed) {
                failure = failed;
                throw failed;
            }
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                return super.read(into, from, length);
            } catch (IOException failed) {
                failure = failed;
                throw failed;
            }
        }

        void rethrow() throws IOException {
            var failed = failure;
            if (failed != null) {
                throw failed;
            }
        }
    }
}
