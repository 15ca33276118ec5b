package dev.bluestore.examples.shop;

import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;

/** How much of a product is in a shipment. */
@Entity("shipment-item")
record ShipmentItem(
    @PartitionKey("shipment") String shipmentId, @SortKey String productId, int quantity) {}
