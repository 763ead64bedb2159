package org.haversack.store.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.merge.Branches;
import org.haversack.merge.Dot;
import org.haversack.merge.Past;
import org.haversack.merge.Placed;
import org.haversack.merge.Vec;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ChangeLine;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.SpaceId;
import org.haversack.store.sql.Database;
import org.jspecify.annotations.Nullable;

/// The log: spaces, branches and changes. Keeps what a transaction touches in memory; [#forget()] drops that.
public final class Log {
    /// A space of this store.
    ///
    /// @param no its number here
    /// @param readonly whether this store's person may only read it
    public record Space(int no, SpaceId id, SpaceKind kind, boolean readonly) {}

    private static final int MOST_REMEMBERED = 100_000;

    private final Database db;
    private final Stretches stretches;
    private final LogWriter writer;
    private final Map<SpaceId, Space> spaces = new HashMap<>();
    private final Map<Integer, Branches> branches = new HashMap<>();
    private final Map<ChangeId, Placed> placed = new HashMap<>();
    private final Map<Long, Placed> dots = new HashMap<>();
    /// How long each branch is in the file.
    private final Map<Integer, Integer> lengths = new HashMap<>();
    private final NamesAtHand names;
    private boolean spacesLoaded;
    private int lastBranch;
    private long lastChange = -1;

    public Log(Database db) {
        this.db = db;
        this.stretches = new Stretches(db);
        this.names = new NamesAtHand(stretches);
        this.writer = new LogWriter(db);
    }

    /// The changes as they lie in the file.
    public Stretches stretches() {
        return stretches;
    }

    /// Drops everything remembered; the next question reads the file again.
    public void forget() {
        spaces.clear();
        spacesLoaded = false;
        branches.clear();
        placed.clear();
        dots.clear();
        lengths.clear();
        names.forget();
        stretches.forget();
        lastBranch = 0;
        lastChange = -1;
    }

    public Collection<Space> spaces() {
        if (!spacesLoaded) {
            db.list("SELECT no, id, kind, state FROM space ORDER BY no", Log::space)
                    .forEach(space -> spaces.put(space.id(), space));
            spacesLoaded = true;
        }
        return spaces.values();
    }

    private static Space space(ResultSet row) throws SQLException {
        return new Space(
                row.getInt(1),
                new SpaceId(row.getString(2)),
                SpaceKind.valueOf(row.getString(3).toUpperCase(java.util.Locale.ROOT)),
                row.getString(4).equals("readonly"));
    }

    public Optional<Space> space(SpaceId id) {
        if (!spacesLoaded) {
            spaces();
        }
        return Optional.ofNullable(spaces.get(id));
    }

    /// The space, made if it is not here.
    public Space hold(SpaceId id, SpaceKind kind) {
        return space(id).orElseGet(() -> {
            db.run("INSERT INTO space (id, kind, state) VALUES (?, ?, 'held')", id.text(), kind.code());
            var made = new Space((int) db.number("SELECT last_insert_rowid()"), id, kind, false);
            spaces.put(id, made);
            return made;
        });
    }

    public void setReadonly(Space space, boolean readonly) {
        db.run("UPDATE space SET state = ? WHERE no = ?", readonly ? "readonly" : "held", space.no());
        spaces.put(space.id(), new Space(space.no(), space.id(), space.kind(), readonly));
    }

    /// The branches of a space.
    public Branches branches(Space space) {
        return branches.computeIfAbsent(space.no(), no -> {
            var rows = db.list(
                    "SELECT no, computer, tip, len FROM branch WHERE space = ?",
                    row -> new Branches.Branch(
                            row.getInt(1),
                            new ComputerId(row.getString(2)),
                            ChangeId.ofBytes(row.getBytes(3)),
                            row.getInt(4)),
                    no);
            rows.forEach(branch -> {
                lengths.put(branch.number(), branch.length());
                stretches.owned(branch.number(), space.id(), branch.computer());
            });
            return new Branches(rows, this::nextBranch);
        });
    }

    private int nextBranch() {
        if (lastBranch == 0) {
            lastBranch = (int) db.number("SELECT max(no) FROM branch");
        }
        lastBranch++;
        return lastBranch;
    }

    /// Puts the branches of a space back to what they were before changes were placed that are not appended.
    public void putBack(Space space, Collection<Branches.Branch> before) {
        branches.put(space.no(), new Branches(before, this::nextBranch));
    }

    /// The changes of all spaces.
    public Past past() {
        return new Past() {
            @Override
            public @Nullable Placed find(ChangeId id) {
                return found(List.of(id)).get(id);
            }

            @Override
            public Placed at(long dot) {
                return Log.this.at(dot);
            }
        };
    }

    /// The change of that name if it is at hand; null if the file would have to be asked.
    public @Nullable Placed remembered(ChangeId id) {
        return placed.get(id);
    }

    /// The change of a space with that name; null if the space has none.
    public @Nullable Placed find(Space space, ChangeId id) {
        var known = ending(id);
        if (known == null) {
            long dot = names.in(space.no()).find(id, place -> at(place).id().equals(id));
            known = dot == 0 ? null : at(dot);
        }
        return known == null || !known.space().equals(space.id()) ? null : known;
    }

    /// The change if it is at hand, or the last of those it came with.
    private @Nullable Placed ending(ChangeId id) {
        var known = placed.get(id);
        if (known != null) {
            return known;
        }
        var near = stretches.endingWith(id);
        near.forEach(this::remember);
        return near.isEmpty() ? null : near.getLast();
    }

    /// Those of the changes that are here, in whatever space. May have to read the whole log.
    public Map<ChangeId, Placed> found(Collection<ChangeId> ids) {
        var found = new HashMap<ChangeId, Placed>();
        var further = new ArrayList<ChangeId>();
        for (var id : ids) {
            var known = ending(id);
            if (known == null) {
                further.add(id);
            } else {
                found.put(id, known);
            }
        }
        found.putAll(stretches.search(further));
        return found;
    }

    public Placed at(long dot) {
        var known = dots.get(spread(dot));
        if (known != null) {
            return known;
        }
        var near = stretches.around(Dot.branch(dot), Dot.index(dot));
        near.forEach(this::remember);
        return near.stream().filter(change -> change.dot() == dot).findFirst().orElseThrow();
    }

    /// Dots hash to few values as they are; their product with an odd number does not.
    private static long spread(long dot) {
        return dot * 0x9E37_79B9_7F4A_7C15L;
    }

    /// Keeps a placed change at hand for those that build on it.
    public void remember(Placed change) {
        if (placed.size() >= MOST_REMEMBERED) {
            placed.clear();
            dots.clear();
        }
        placed.put(change.id(), change);
        dots.put(spread(change.dot()), change);
    }

    /// A change that has found its place and is to be written.
    public record Fitted(Space space, Placed placed, ChangeLine line) {}

    /// Writes placed changes into the log, in order; returns the number of the first, from which they count up.
    public long append(List<Fitted> changes, @Nullable Long imported) {
        if (lastChange < 0) {
            lastChange = lastChange();
        }
        long first = lastChange + 1;
        lastChange += changes.size();
        writer.append(first, changes, imported).forEach(branch -> lengths.put(branch, 1));
        names.grown(changes);
        return first;
    }

    /// Writes the tips of the branches that grew, once for all their changes.
    public void saveTips(Collection<Space> touched) {
        for (var space : touched) {
            for (var branch : branches(space).all()) {
                if (!Objects.equals(lengths.get(branch.number()), branch.length())) {
                    db.run(
                            "UPDATE branch SET tip = ?, len = ? WHERE no = ?",
                            branch.tip().bytes(),
                            branch.length(),
                            branch.number());
                    lengths.put(branch.number(), branch.length());
                }
            }
        }
    }

    /// The number of the newest change; 0 in an empty store.
    public long lastChange() {
        return db.number("SELECT no + count - 1 FROM stretch ORDER BY no DESC LIMIT 1");
    }

    /// Whether any space that got changes after number `after`, up to `upTo`, got further ones since.
    public boolean changedSince(long after, long upTo) {
        return db.first("""
                        SELECT 1 FROM stretch JOIN branch ON branch.no = stretch.branch WHERE stretch.no > ? AND branch.space IN
                            (SELECT branch.space FROM stretch JOIN branch ON branch.no = stretch.branch
                              WHERE stretch.no > ? AND stretch.no <= ?) LIMIT 1
                        """, row -> true, upTo, after, upTo).isPresent();
    }

    /// What a holder of these changes knows of a space, as far as this store has them.
    public Map<SpaceId, Vec> known(Collection<ChangeId> have) {
        var known = new LinkedHashMap<SpaceId, Vec>();
        for (var change : found(have).values()) {
            known.merge(change.space(), change.vec(), Vec::join);
        }
        return known;
    }

    /// The tips of the given spaces, in order of space and id.
    public List<ChangeId> tips(Collection<Space> of) {
        var tips = new ArrayList<ChangeId>();
        of.stream()
                .sorted(java.util.Comparator.comparing(Space::id))
                .forEach(space -> tips.addAll(branches(space).tips()));
        return tips;
    }
}
