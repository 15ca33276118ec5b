package dev.bluestore.examples.shop;

import dev.bluestore.annotations.CreatedAt;
import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.Generated;
import dev.bluestore.annotations.PartitionKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a customer ordered at once; its items, invoices and shipments share its partition. */
@Entity("order")
record Order(
    @PartitionKey("order") @Generated @Nullable String orderId,
    String customerId,
    @CreatedAt @Nullable Instant placedAt,
    @Encrypted Delivery delivery) {}
