package dev.bluestore.examples.shop;

import dev.bluestore.annotations.Collection;
import java.util.List;
import java.util.Optional;

/** An order with its items, and its invoice where it has one: what its partition holds of these. */
@Collection
record OrderFolder(Order order, List<OrderItem> items, Optional<Invoice> invoice) {}
