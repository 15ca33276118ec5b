package dev.bluestore.examples.dialogues.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of one verdict while it is read: paragraphs such as {@code Vote: 5 to 1}, and others,
 * which are its description.
 */
final class VerdictText {

  private static final Pattern LABELLED = Pattern.compile("([\\p{L} ]{4,30}?)\\s*:\\s*(.*)");
  private static final Pattern HEADLINE =
      Pattern.compile("(?:final|minority|\\s)*verdict[\\s:–—-]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern CONFIDENCE =
      Pattern.compile("(0?\\.\\d+|0|1|1\\.0+)|(\\d{1,2}|100)\\s*%");

  private enum Part {
    DESCRIPTION,
    RECOMMENDATION,
    VOTE,
    CONFIDENCE,
    AUTHOR,
    CONDITION,
    SUPPORT,
    ETHOS;

    static Optional<Part> of(String label) {
      String upper = label.strip().toUpperCase(Locale.ROOT);
      return Arrays.stream(values()).filter(part -> upper.startsWith(part.name())).findFirst();
    }
  }

  private final int line;
  private final String title;
  private final Map<Part, List<String>> parts = new EnumMap<>(Part.class);
  private Part current = Part.DESCRIPTION;

  VerdictText(int line, String title) {
    this.line = line;
    this.title = title;
    headline().ifPresent(words -> add(Part.DESCRIPTION, words));
  }

  int line() {
    return line;
  }

  String title() {
    return title;
  }

  Optional<String> headline() {
    return Optional.of(HEADLINE.matcher(title).replaceFirst("")).filter(words -> !words.isBlank());
  }

  /** A heading within the verdict, which says what stands below it. */
  void heading(String text) {
    current = Part.of(text).orElse(Part.DESCRIPTION);
    if (current == Part.DESCRIPTION) {
      add(Part.DESCRIPTION, text);
    }
  }

  /** A paragraph: its lines belong to the last label, as far as one of them has one. */
  void paragraph(List<TextLine> lines) {
    boolean begun = false;
    for (TextLine each : lines) {
      Matcher labelled = LABELLED.matcher(each.text());
      Optional<Part> part = labelled.matches() ? Part.of(labelled.group(1)) : Optional.empty();
      if (part.isPresent()) {
        current = part.get();
        begun = !labelled.group(2).isBlank();
        if (begun) {
          add(current, labelled.group(2));
        }
      } else if (begun) {
        continueWith(each.text());
      } else {
        add(current, each.text());
        begun = true;
      }
    }
    boolean isBareLabel = !begun;
    current = isBareLabel ? current : Part.DESCRIPTION;
  }

  /** The items of a list: conditions where the label above says so. */
  void items(List<String> texts) {
    texts.forEach(text -> add(current, text));
    current = Part.DESCRIPTION;
  }

  Optional<String> recommendation() {
    return joined(Part.RECOMMENDATION).or(() -> joined(Part.DESCRIPTION));
  }

  /** What is not the recommendation already, nor has another field. */
  Optional<String> description() {
    List<String> lines = new ArrayList<>();
    if (parts.containsKey(Part.RECOMMENDATION)) {
      lines.addAll(parts.getOrDefault(Part.DESCRIPTION, List.of()));
    }
    if (confidence().isEmpty()) {
      joined(Part.CONFIDENCE).ifPresent(words -> lines.add("Confidence: " + words));
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
  }

  Optional<Double> confidence() {
    Matcher number = CONFIDENCE.matcher(joined(Part.CONFIDENCE).orElse(""));
    if (!number.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        number.group(1) != null
            ? Double.parseDouble(number.group(1))
            : Integer.parseInt(number.group(2)) / 100.0);
  }

  List<String> conditions() {
    return List.copyOf(parts.getOrDefault(Part.CONDITION, List.of()));
  }

  List<String> supporting() {
    return parts.getOrDefault(Part.SUPPORT, List.of()).stream()
        .flatMap(names -> People.split(names).stream())
        .toList();
  }

  Optional<String> vote() {
    return joined(Part.VOTE);
  }

  Optional<String> author() {
    return joined(Part.AUTHOR);
  }

  Optional<String> ethosCompliance() {
    return joined(Part.ETHOS);
  }

  private Optional<String> joined(Part part) {
    return Optional.ofNullable(parts.get(part)).map(lines -> String.join("\n", lines));
  }

  private void add(Part part, String text) {
    parts.computeIfAbsent(part, none -> new ArrayList<>()).add(text);
  }

  private void continueWith(String text) {
    List<String> lines = parts.computeIfAbsent(current, none -> new ArrayList<>());
    int last = lines.size() - 1;
    lines.set(last, lines.get(last) + " " + text);
  }
}
