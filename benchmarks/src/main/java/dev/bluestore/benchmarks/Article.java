package dev.bluestore.benchmarks;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;
import dev.bluestore.benchmarks.peers.PlainArticle;
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

  static Article of(String magazine, int number, int contentLength) {
    PlainArticle plain = PlainArticle.of(magazine, number, contentLength);
    return new Article(
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
