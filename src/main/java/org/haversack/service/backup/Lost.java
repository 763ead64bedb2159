package org.haversack.service.backup;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/// What a store holds of one place and a backup does not: what will be missing when the backup takes its place.
///
/// @param place the name of the practice or person; empty for the programme
/// @param changes how many saves
/// @param records how many records of each kind they are about
/// @param names what some of the records are called, at most a few
/// @param newest when the newest of them was made
public record Lost(String place, int changes, SortedMap<String, Integer> records, List<String> names, Instant newest) {}
