package org.haversack.fleet;

class SqliteReplicaTest extends ReplicaContract {
    @Override
    Stores stores() {
        return Stores.SQLITE;
    }
}
