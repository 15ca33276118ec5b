package dev.bluestore.examples.shop;

import dev.bluestore.annotations.CreatedAt;
import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.UpdatedAt;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who buys. Whoever reads the table learns an id, and when it was there. */
@Entity("customer")
record Customer(
    @PartitionKey("customer") String customerId,
    @Encrypted String name,
    @Encrypted String email,
    @Encrypted List<Address> addresses,
    @CreatedAt @Nullable Instant registeredAt,
    @UpdatedAt @Nullable Instant updatedAt) {}
