package dev.bluestore.examples.shop;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.PartitionKey;

/** Where products are. */
@Entity("warehouse")
record Warehouse(
    @PartitionKey("warehouse") String warehouseId, String name, @Encrypted Address address) {}
