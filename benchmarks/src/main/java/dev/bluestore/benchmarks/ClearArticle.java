package dev.bluestore.benchmarks;

import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;
import dev.bluestore.benchmarks.peers.PlainArticle;
import java.time.Instant;
import java.util.List;

/** The same item with nothing to seal, for the mapping alone. */
@Entity("clear")
record ClearArticle(
    @PartitionKey("magazine") String magazine,
    @SortKey(width = 6) int number,
    String status,
    int round,
    Instant created,
    String title,
    String content,
    List<String> contributors) {

  static ClearArticle of(PlainArticle plain) {
    return new ClearArticle(
        plain.magazine(),
        plain.number(),
        plain.status(),
        plain.round(),
        plain.created(),
        plain.title(),
        plain.content(),
        plain.contributors());
  }
}
