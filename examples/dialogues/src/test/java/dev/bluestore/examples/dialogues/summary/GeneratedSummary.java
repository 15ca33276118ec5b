package dev.bluestore.examples.dialogues.summary;

import dev.bluestore.examples.dialogues.model.ItemId;
import java.util.List;
import java.util.Optional;

/** A summary made at random, and what is in it. */
public record GeneratedSummary(
    long seed,
    String markdown,
    int round,
    List<Row> rows,
    List<Integer> brokenRows,
    List<Signal> signals,
    List<Integer> brokenSignals,
    Optional<String> recommendation) {

  /** A row that can be placed; its detail is in a column of content or resolution. */
  public record Row(ItemId id, String label, Optional<String> detail, List<String> people) {}

  /** A signal that can be placed. */
  public record Signal(String name, String move, String quotation) {}

  /** Names the seed, for messages of failed assertions. */
  String described() {
    return "seed %d:%n%s".formatted(seed, markdown);
  }
}
