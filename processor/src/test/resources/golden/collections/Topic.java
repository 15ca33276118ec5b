package collections;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.PartitionKey;

/** What is talked about. */
@Entity("topic")
public record Topic(
    @PartitionKey("forum") String forum,
    @PartitionKey(order = 2, width = 4) int year,
    @Encrypted String question) {}
