package org.haversack.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Changes to the lines of a bundle, read from bytes that a fuzzer chose: five bytes name an edit, its line
/// and place, how many bytes it takes away, and how many of those that follow it puts there.
public final class Mutations {
    private static final int MOST = 40;

    private Mutations() {}

    /// The lines after all edits that the bytes describe.
    public static List<byte[]> of(List<byte[]> lines, byte[] chosen) {
        var edited = new ArrayList<>(lines);
        var in = ByteBuffer.wrap(chosen);
        for (int i = 0; i < MOST && in.remaining() >= 5 && !edited.isEmpty(); i++) {
            edit(edited, in);
        }
        return edited;
    }

    private static void edit(List<byte[]> lines, ByteBuffer in) {
        int kind = in.get() & 7;
        int line = (in.get() & 0xFF) % lines.size();
        int place = (in.get() & 0xFF) << 8 | in.get() & 0xFF;
        int length = in.get() & 0xFF;
        switch (kind) {
            case 0 -> lines.remove(line);
            case 1 -> lines.add(line, lines.get(line).clone());
            case 2 -> lines.add(lines.remove(line));
            case 3 -> lines.set(line, splice(lines.get(line), place, length, taken(in, length)));
            case 4 -> lines.set(line, splice(lines.get(line), place, 0, taken(in, length)));
            case 5 -> lines.set(line, splice(lines.get(line), place, length, new byte[0]));
            case 6 -> lines.set(line, flipped(lines.get(line), place, length));
            default -> lines.add(line, taken(in, length));
        }
    }

    private static byte[] taken(ByteBuffer in, int length) {
        var taken = new byte[Math.min(length, in.remaining())];
        in.get(taken);
        return taken;
    }

    private static byte[] splice(byte[] line, int place, int away, byte[] there) {
        int from = line.length == 0 ? 0 : place % line.length;
        int to = Math.min(line.length, from + away);
        var out = new ByteArrayOutputStream();
        out.writeBytes(Arrays.copyOf(line, from));
        out.writeBytes(there);
        out.writeBytes(Arrays.copyOfRange(line, to, line.length));
        return out.toByteArray();
    }

    private static byte[] flipped(byte[] line, int place, int bits) {
        var changed = line.clone();
        if (changed.length > 0) {
            changed[place % changed.length] ^= (byte) bits;
        }
        return changed;
    }
}
