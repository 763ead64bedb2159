package org.haversack.service.exchange.incoming;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// All files of one go, in the order in which they were given.
///
/// @param files one entry each
/// @param decisions how many decisions wait afterwards
/// @param applied whether they were taken, or only looked at
public record Incoming(List<IncomingFile> files, int decisions, boolean applied) {
    public Incoming {
        files = List.copyOf(files);
    }

    /// How many files are in this state.
    public int count(IncomingFile.State state) {
        return (int) files.stream().filter(file -> file.state() == state).count();
    }

    /// How many files bring something.
    public int taken() {
        return (int) files.stream().filter(file -> file.state().taken()).count();
    }

    /// What they bring together, by kind.
    public SortedMap<String, Counted> brings() {
        var sums = new TreeMap<String, Counted>();
        files.forEach(file -> file.brings().forEach((kind, counted) -> sums.merge(kind, counted, Counted::and)));
        return sums;
    }

    /// How many fields come to wait for a decision.
    public int conflicts() {
        return files.stream().mapToInt(IncomingFile::conflicts).sum();
    }

    /// How many records were changed on both sides in different fields and are combined.
    public int combined() {
        return files.stream().mapToInt(IncomingFile::combined).sum();
    }
}
