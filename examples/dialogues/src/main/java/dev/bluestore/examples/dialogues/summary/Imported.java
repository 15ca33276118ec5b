package dev.bluestore.examples.dialogues.summary;

import dev.bluestore.examples.dialogues.model.Dialogue;
import java.util.List;

/**
 * What a file holds: a dialogue with one round, and what has no place in it.
 *
 * @param problems in the order of their lines
 */
public record Imported(Dialogue dialogue, List<Problem> problems) {

  /** Copies the list. */
  public Imported {
    problems = List.copyOf(problems);
  }
}
