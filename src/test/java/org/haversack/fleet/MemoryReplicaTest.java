package org.haversack.fleet;

class MemoryReplicaTest extends ReplicaContract {
    @Override
    Stores stores() {
        return Stores.MEMORY;
    }
}
