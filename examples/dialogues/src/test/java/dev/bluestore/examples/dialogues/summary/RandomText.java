package dev.bluestore.examples.dialogues.summary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words and names at random, and the ways to write them in Markdown. */
final class RandomText {

  static final List<String> NAMES =
      List.of("Ada", "Dr. Ümit", "Jean-Luc", "Grace H.", "李雷", "Noor", "O'Brien", "Zoë");

  private static final List<String> WORDS =
      List.of(
          "budget",
          "C#",
          "#7",
          "a|b",
          "|",
          "snake_case",
          "100%",
          "don't",
          "Übermut",
          "50:50",
          "🙂",
          "x < y",
          "R&D",
          "(draft)",
          "[sic]",
          "T0101",
          "2 * 3",
          "–",
          "verdict",
          "status",
          "路",
          "https://example.org/a_b?c=d&e",
          "back\\slash",
          "owner");

  private final Random random;

  RandomText(Random random) {
    this.random = random;
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Two to six words; the first is one that no status or list begins with. */
  String words() {
    return IntStream.range(0, 1 + random.nextInt(5))
        .mapToObj(i -> oneOf(WORDS))
        .collect(Collectors.joining(" ", oneOf(List.of("We", "Späte", "Night", "1st")) + " ", ""));
  }

  /** One to three names, each once. */
  List<String> people() {
    List<String> shuffled = new ArrayList<>(NAMES);
    Collections.shuffle(shuffled, random);
    return List.copyOf(shuffled.subList(0, 1 + random.nextInt(3)));
  }

  /** As it is written in a cell. */
  String escaped(String words) {
    return marked(plain(words).replace("|", "\\|"));
  }

  /** As it is written outside of tables: nothing of it is markup. */
  String plain(String words) {
    return words.replace("\\", "\\\\").replace("[", "\\[");
  }

  /** In bold, or not. */
  String marked(String markdown) {
    return random.nextInt(4) == 0 ? "**" + markdown + "**" : markdown;
  }
}
