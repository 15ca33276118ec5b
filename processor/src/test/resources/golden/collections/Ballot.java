package collections;

import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.PartitionKey;

/** How it was decided. */
@Entity("ballot")
public record Ballot(
    @PartitionKey("forum") String forum,
    @PartitionKey(order = 2, width = 4) int year,
    int votes) {}
