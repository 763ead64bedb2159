package org.haversack.service.conflicts;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Compares texts word by word and puts two versions of one together. Pure.
public final class Wording {
    /// A word, white space, or a single other character.
    private static final Pattern PARTS = Pattern.compile("[\\p{L}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    private Wording() {}

    /// What is different between an older and a newer text, in the order in which people read it.
    public static List<Piece> compare(String older, String newer) {
        var from = parts(older);
        var to = parts(newer);
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (var delta : deltas(from, to)) {
            var source = delta.getSource();
            add(pieces, from.subList(at, source.getPosition()), Piece.Mark.SAME);
            add(pieces, source.getLines(), Piece.Mark.GONE);
            add(pieces, delta.getTarget().getLines(), Piece.Mark.ADDED);
            at = source.getPosition() + source.size();
        }
        add(pieces, from.subList(at, from.size()), Piece.Mark.SAME);
        return List.copyOf(pieces);
    }

    /// Both versions in one text; empty where both changed the same words, for then only a person can tell.
    ///
    /// @param was the text that both writers knew
    public static Optional<String> combined(String was, String one, String other) {
        var base = parts(was);
        var all = new ArrayList<>(deltas(base, parts(one)));
        var others = deltas(base, parts(other));
        for (var delta : others) {
            if (all.stream().anyMatch(known -> same(known, delta))) {
                continue;
            }
            if (all.stream().anyMatch(known -> touch(known, delta))) {
                return Optional.empty();
            }
            all.add(delta);
        }
        all.sort(Comparator.comparing(delta -> delta.getSource().getPosition()));
        var text = new StringBuilder();
        int at = 0;
        for (var delta : all) {
            base.subList(at, delta.getSource().getPosition()).forEach(text::append);
            delta.getTarget().getLines().forEach(text::append);
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        base.subList(at, base.size()).forEach(text::append);
        return Optional.of(text.toString());
    }

    private static boolean same(AbstractDelta<String> one, AbstractDelta<String> other) {
        return one.getSource().getPosition() == other.getSource().getPosition()
                && one.getSource().getLines().equals(other.getSource().getLines())
                && one.getTarget().getLines().equals(other.getTarget().getLines());
    }

    /// Whether two changes overlap, or stand so close that the words between them belong to both.
    private static boolean touch(AbstractDelta<String> one, AbstractDelta<String> other) {
        int oneStart = one.getSource().getPosition();
        int otherStart = other.getSource().getPosition();
        return oneStart <= otherStart + other.getSource().size()
                && otherStart <= oneStart + one.getSource().size();
    }

    private static List<AbstractDelta<String>> deltas(List<String> from, List<String> to) {
        return DiffUtils.diff(from, to).getDeltas();
    }

    private static List<String> parts(String text) {
        return PARTS.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void add(List<Piece> pieces, List<String> parts, Piece.Mark mark) {
        if (!parts.isEmpty()) {
            pieces.add(new Piece(String.join("", parts), mark));
        }
    }
}
