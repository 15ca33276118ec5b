package dev.bluestore.examples.shop;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.Index;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What leaves a warehouse for an order.
 *
 * @param shippedOn empty while it is packed: so long the index of its warehouse does not have it
 */
@Entity("shipment")
@Index(name = "shipment_id", partition = "shipmentId")
@Index(
    name = "warehouse_shipments",
    partition = "warehouseId",
    sort = {"shippedOn", "shipmentId"})
record Shipment(
    @PartitionKey("order") String orderId,
    @SortKey String shipmentId,
    String warehouseId,
    Optional<LocalDate> shippedOn,
    @Encrypted Address to) {}
