package dev.bluestore.examples.dialogues.summary;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of people, and their slugs. */
final class People {

  private static final Set<String> NOBODY_IN_PARTICULAR =
      Set.of("all", "everyone", "everybody", "panel", "nobody", "none", "tbd", "unassigned");

  private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:[,;&+/]|\\band\\b)\\s*");

  private People() {}

  /** The names of a cell such as {@code Hazel, Rowan & Alder}. */
  static List<String> split(String cell) {
    return SEPARATOR.splitAsStream(cell).filter(name -> !name.isBlank()).toList();
  }

  /**
   * The slug of a name, what stands in brackets left out: {@code Dr. Ümit (chair)} is {@code
   * dr-umit}.
   *
   * @return empty where the name has no letter, or stands for nobody in particular
   */
  static Optional<String> slug(String name) {
    String letters =
        Normalizer.normalize(name.replaceAll("\\(.*?\\)", " "), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "");
    String slug =
        letters
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    return slug.isEmpty() || NOBODY_IN_PARTICULAR.contains(slug)
        ? Optional.empty()
        : Optional.of(slug);
  }
}
