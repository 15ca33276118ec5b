package dev.bluestore.benchmarks;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;
import java.time.Instant;
import java.util.List;

/** The item of all measurements: three plain attributes, a title, a content, three contributors. */
@Entity("article")
record Article(
    @PartitionKey("magazine") String magazine,
    @SortKey(width = 6) int number,
    String status,
    int round,
    Instant created,
    @Encrypted String title,
    @Encrypted String content,
    @Encrypted List<String> contributors) {

  private static final int TITLE = 40;

  static Article of(String magazine, int number, int contentLength) {
    return new Article(
        magazine,
        number,
        "open",
        number % 7,
        Instant.parse("2026-11-22T10:38:00.123456Z"),
        "t".repeat(TITLE),
        "c".repeat(contentLength),
        List.of("Ada Lovelace", "Grace Hopper", "Barbara Liskov"));
  }
}
