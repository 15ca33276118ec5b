package dev.bluestore.examples.dialogues.model;

import java.util.List;

/** A dialogue with everything in it, each list in the order of its keys. */
public record Dialogue(
    Meta meta,
    List<Expert> experts,
    List<Round> rounds,
    List<Perspective> perspectives,
    List<Tension> tensions,
    List<Question> questions,
    List<Recommendation> recommendations,
    List<Move> moves,
    List<Verdict> verdicts,
    List<Message> messages) {

  /** Copies the lists. */
  public Dialogue {
    experts = List.copyOf(experts);
    rounds = List.copyOf(rounds);
    perspectives = List.copyOf(perspectives);
    tensions = List.copyOf(tensions);
    questions = List.copyOf(questions);
    recommendations = List.copyOf(recommendations);
    moves = List.copyOf(moves);
    verdicts = List.copyOf(verdicts);
    messages = List.copyOf(messages);
  }
}
