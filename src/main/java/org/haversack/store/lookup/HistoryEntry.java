package org.haversack.store.lookup;

import java.util.Optional;
import java.util.SortedMap;
import org.haversack.merge.change.Change;
import org.haversack.merge.change.Value;
import org.haversack.store.log.Ledger;

/// One change of a record, for its history.
///
/// @param change the change
/// @param set the fields it set on this record
/// @param file the file it came in; empty for what was done on this computer
public record HistoryEntry(Change change, SortedMap<String, Value> set, Optional<Ledger.Import> file) {}
