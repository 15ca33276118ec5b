package dev.bluestore.examples.dialogues.summary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column holds, whatever its heading is called. */
enum Meaning {
  ID("id ids no nr number code key"),
  PEOPLE(
      "contributors contributor owners owner by authors author experts expert who from lead"
          + " assignee responsible champion proposer people voices"),
  STATUS("status state adopted"),
  RESOLUTION("resolution outcome decision answer result settlement"),
  CONTENT(
      "content description details detail text rationale notes explanation body argument reasoning"
          + " why"),
  REFERENCES(
      "references reference refs related links supports opposes refines addresses resolves reopens"
          + " depends"),
  LABEL(
      "perspective perspectives item items tension tensions label title name recommendation"
          + " recommendations question questions topic subject headline point issue proposal"
          + " summary");

  private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

  private final String words;

  Meaning(String words) {
    this.words = " " + words + " ";
  }

  /**
   * The meaning of a heading. The last word that has one decides: an {@code Item owner} is an
   * owner, {@code Raised by} is about people.
   */
  static Optional<Meaning> of(String heading) {
    String normal = heading.toLowerCase(Locale.ROOT).replace("(s)", "s");
    if (normal.strip().equals("#")) {
      return Optional.of(ID);
    }
    return NO_LETTERS
        .splitAsStream(normal)
        .flatMap(word -> ofWord(word).stream())
        .reduce((earlier, later) -> later);
  }

  private static Optional<Meaning> ofWord(String word) {
    return Arrays.stream(values())
        .filter(meaning -> meaning.words.contains(" " + word + " "))
        .findFirst();
  }
}
