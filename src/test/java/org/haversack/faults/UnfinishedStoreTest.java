package org.haversack.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.haversack.cli.Cli;
import org.haversack.domain.Kinds;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.merge.change.SpaceId;
import org.haversack.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A power cut in the middle of making a store.
class UnfinishedStoreTest {
    private static final String ID = "01890000-0000-7000-8000-000000000003";

    @TempDir
    private Path folder;

    @Test
    void a_store_that_knows_its_person_but_no_programme_says_that_it_was_never_finished() {
        var file = folder.resolve("mette.db");
        try (var store = Store.create(file, Kinds.ALL)) {
            Map.of("computer", ID, "person", ID, "programme", ID, "root", ID).forEach(store.meta()::set);
            store.hold(new SpaceId(ID), SpaceKind.PROGRAMME);
        }
        var status = new Cli(file, Clock.systemUTC()).run("status");
        assertEquals(4, status.exit(), status::toString);
        status.saying("never finished");
    }

    @Test
    void so_does_one_that_knows_nothing_yet() {
        var file = folder.resolve("mette.db");
        Store.create(file, Kinds.ALL).close();
        new Cli(file, Clock.systemUTC()).run("status").exits(4).saying("never finished");
    }
}
