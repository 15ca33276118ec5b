package collections;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;

/** What somebody thinks of it. */
@Entity("opinion")
public record Opinion(
    @PartitionKey("forum") String forumName,
    @PartitionKey(order = 2, width = 4) int year,
    @SortKey String author,
    @Encrypted String text) {}
