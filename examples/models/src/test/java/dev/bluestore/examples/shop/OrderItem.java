package dev.bluestore.examples.shop;

import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.Index;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;
import java.time.Instant;

/** One product of an order, at the price of that day. */
@Entity("order-item")
@Index(name = "product_orders", partition = "productId", sort = "orderedAt")
@Index(
    name = "customer_products",
    partition = "customerId",
    sort = {"orderedAt", "productId"})
record OrderItem(
    @PartitionKey("order") String orderId,
    @SortKey String productId,
    String customerId,
    Instant orderedAt,
    int quantity,
    Money price) {}
