package org.haversack.fleet;

import java.util.List;

/// A mistake somebody could make.
///
/// @param name what it does wrong
/// @param file the main source, below `org/haversack/`
/// @param before the text that is replaced; must be there exactly once
/// @param after what it becomes
/// @param onFile whether only the store on SQLite reaches it
record Mutant(String name, String file, String before, String after, boolean onFile) {
    /// Those that the specification names, and as many more as came to mind.
    static List<Mutant> all() {
        return List.of(
                memory(
                        "seen is not written",
                        "merge/Draft",
                        "var seen = branches.unseen(own, prev.vec());",
                        "List<ChangeId> seen = List.of();"),
                memory(
                        "only one branch in seen",
                        "merge/Branches",
                        "unseen.sort(null);\n        return unseen;",
                        "unseen.sort(null);\n        return unseen.subList(0, Math.min(1, unseen.size()));"),
                memory(
                        "last writer by clock wins",
                        "merge/Heads",
                        "var left = new ArrayList<Head>(writes.size() + 1);",
                        "if (true) {\n return new Heads(List.of(new Head(change.dot(), value)));\n }\n"
                                + "var left = new ArrayList<Head>(writes.size() + 1);"),
                memory(
                        "a fork goes on on the branch it left",
                        "merge/Branches",
                        "var old = prev == null ? null : byTip.remove(prev);",
                        "var old = prev == null ? null : byTip.remove(prev);\n"
                                + "if (old == null && prev != null) {\n"
                                + "old = own(computer);\n if (old != null) {\n byTip.remove(old.tip());\n }\n }"),
                file(
                        "acknowledgements are merged, not replaced",
                        "store/log/Peers",
                        "ON CONFLICT (computer) DO UPDATE SET have = excluded.have",
                        "ON CONFLICT (computer) DO UPDATE SET have = trim(peer.have || ' ' || excluded.have)"),
                memory(
                        "what the writer knew is not cleared",
                        "merge/Heads",
                        "if (!change.vec().covers(head.dot())) {",
                        "if (head.dot() != change.dot()) {"),
                memory(
                        "covers with > instead of >=",
                        "merge/Vec",
                        "return known(Dot.branch(dot)) >= Dot.index(dot);",
                        "return known(Dot.branch(dot)) > Dot.index(dot);"),
                memory("join takes the other", "merge/Vec", "var joined = this;\n", "var joined = other;\n"),
                memory(
                        "seen does not add to what is known",
                        "merge/Kernel",
                        "vec = vec.join(seen.vec());",
                        "vec = vec.join(Vec.NONE);"),
                memory(
                        "depth follows prev alone",
                        "merge/Kernel",
                        "depth = Math.max(depth, seen.depth());",
                        "depth = Math.max(depth, 0);"),
                memory(
                        "missing parents are no gap",
                        "merge/Kernel",
                        "if (!missing.isEmpty()) {",
                        "if (missing.size() > 1) {"),
                memory(
                        "the earliest clock is shown",
                        "merge/Policy",
                        "Comparator.comparingLong(Placed::time).thenComparing(Placed::id)",
                        "Comparator.comparingLong(Placed::time).reversed().thenComparing(Placed::id)"),
                memory(
                        "order keys go by the clock",
                        "merge/Policy",
                        "return newest(heads, past, Comparator.comparing(Placed::id));\n        }\n    },\n    /// A member",
                        "return newest(heads, past, Comparator.comparingLong(Placed::time).thenComparing(Placed::id));\n"
                                + "        }\n    },\n    /// A member"),
                memory(
                        "set members go by the clock",
                        "merge/Policy",
                        "return in ? Value.TRUE : newest(heads, past, Comparator.comparing(Placed::id));",
                        "return newest(heads, past, Comparator.comparingLong(Placed::time).thenComparing(Placed::id));"),
                memory(
                        "equal values conflict",
                        "merge/Policy",
                        "return this == ASK && heads.writes().size() > 1 && heads.differ();",
                        "return this == ASK && heads.writes().size() > 1;"),
                memory(
                        "a deletion beats the edits it had not seen",
                        "merge/RecordState",
                        "if (!field.getKey().equals(Write.LIFE) && !known(field.getValue(), deletions)) {",
                        "if (!field.getKey().equals(Write.LIFE) && deletions.isEmpty()) {"),
                memory(
                        "a restoration does not stand against a deletion",
                        "merge/RecordState",
                        "if (head.value().equals(Value.FALSE)) {\n                return false;",
                        "if (head.value().equals(Value.FALSE)) {\n                continue;"),
                memory(
                        "each deletion must know everything by itself",
                        "merge/RecordState",
                        "heads.writes().stream()\n                .allMatch(head -> deletions.stream()\n                        .anyMatch(",
                        "heads.writes().stream()\n                .allMatch(head -> deletions.stream()\n                        .allMatch("),
                memory(
                        "children do not keep a parent alive",
                        "merge/RecordView",
                        "boolean alive = state.exists() && (!deleted || livingChild);",
                        "boolean alive = state.exists() && !deleted;"),
                memory(
                        "deleted but changed is not listed",
                        "merge/RecordView",
                        "conflicts.add(Write.LIFE);",
                        "conflicts.remove(Write.LIFE);"),
                memory(
                        "dead records wait for decisions",
                        "merge/RecordView",
                        "if (!alive || state.isPlain()) {",
                        "if (state.isPlain()) {"),
                memory(
                        "only the parent's children count, not theirs",
                        "merge/SpaceHistory",
                        "livingChild |= view(child, children, done, rules).alive();",
                        "livingChild |= !view(child, children, done, rules).deleted();"),
                memory(
                        "a known tip goes to the recipient again",
                        "merge/SpaceHistory",
                        ".map(Placed::vec)\n                .toList());",
                        ".map(change -> change.vec().meet(Vec.NONE.with(change.dot())))\n                .toList());"),
                memory(
                        "files list changes by name, not parents first",
                        "merge/SpaceHistory",
                        "Comparator.comparingInt(Placed::depth).thenComparing(Placed::id);",
                        "Comparator.comparing(Placed::id);"),
                file(
                        "undo forgets to put the tips back",
                        "store/derived/Removal",
                        "db.run(\"UPDATE branch SET tip = ?, len = ? WHERE no = ?\", tip.bytes(), length, branch);",
                        "if (length < 0) {\n db.run(\"UPDATE branch SET tip = ?, len = ? WHERE no = ?\", tip.bytes(), length,"
                                + " branch);\n }"),
                file(
                        "undo does not fold the records again",
                        "store/derived/Removal",
                        ".forEach(rebuild::space);",
                        ".forEach(space -> {});"),
                file(
                        "parents are not settled",
                        "store/derived/Intake",
                        "records.settleParents(touched.stream().map(Log.Space::no).toList());",
                        "touched.isEmpty();"),
                file(
                        "parents are settled before their children",
                        "store/derived/ParentOrder",
                        "depth(kinds, kind)).reversed())",
                        "depth(kinds, kind)))"),
                file(
                        "a dead child keeps its parent alive",
                        "store/derived/Parents",
                        "WHERE space = ? AND alive = 1\" + of",
                        "WHERE space = ?\" + of"),
                file("replays count as new", "store/derived/Intake", "tally.replayed();", "tally.added();"),
                file(
                        "a refused file leaves its branches behind",
                        "store/derived/Intake",
                        "spaces.before.forEach(log::putBack);",
                        "spaces.before.clear();"),
                file(
                        "a refused file takes the tips of those before it along",
                        "store/derived/Intake",
                        "before.put(held, now);",
                        "before.put(held, List.of());"),
                file(
                        "the tips of branches stay what they were",
                        "store/derived/Intake",
                        "log.saveTips(touched);",
                        "touched.size();"),
                file(
                        "a record's history forgets what it was before",
                        "store/derived/KindTable",
                        "touched = touched || ? WHERE no = ?",
                        "touched = ltrim(?, ',') WHERE no = ?"),
                file(
                        "cleared values are kept as no",
                        "store/derived/HeadsText",
                        "case Value.Nothing() -> \"?\";",
                        "case Value.Nothing() -> \"-\";"),
                file(
                        "competing values lose their place",
                        "store/derived/HeadsText",
                        "return shown && table.holds(field, head.value()) ? \"\" : \"!\";",
                        "return table.holds(field, head.value()) ? \"\" : \"!\";"),
                file(
                        "old competing values stay beside the row",
                        "store/derived/RowReader",
                        "made.hadSiblings = beside;",
                        "made.hadSiblings = false;"),
                file(
                        "words stay in search after a deletion",
                        "store/derived/RowWriter",
                        "if (row.words != null && !row.words.isEmpty()) {",
                        "if (row.words != null && row.words.isBlank()) {"),
                file(
                        "members that left are still listed",
                        "store/derived/RowWriter",
                        "if (colon >= 0 && value.getValue().equals(Value.TRUE)) {",
                        "if (colon >= 0) {"),
                file(
                        "only the first branch of a space is sent",
                        "store/log/Missing",
                        "for (var branch : behind) {",
                        "for (var branch : behind.subList(0, Math.min(1, behind.size()))) {"),
                file(
                        "the rest of what came together is not sent",
                        "store/log/Stretches",
                        "idx >= (SELECT max(idx) FROM stretch WHERE branch = ?1 AND idx <= ?2)",
                        "idx >= ?2"),
                file(
                        "changes that came together saw nothing",
                        "store/log/LogWriter",
                        "change.line().change().seen().isEmpty();",
                        "change.line().bytes().length > 0;"),
                file(
                        "what one recipient's tip says hides the others",
                        "store/log/Log",
                        "known.merge(change.space(), change.vec(), Vec::join);",
                        "known.merge(change.space(), change.vec(), Vec::meet);"),
                file(
                        "a preview leaves something behind",
                        "store/Transactions",
                        "return db.rehearsal(work);\n        } finally {\n            forget();",
                        "return db.rehearsal(work);\n        } finally {\n            records.forget();"));
    }

    private static Mutant memory(String name, String file, String before, String after) {
        return new Mutant(name, file, before, after, false);
    }

    private static Mutant file(String name, String file, String before, String after) {
        return new Mutant(name, file, before, after, true);
    }
}
