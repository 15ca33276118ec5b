package dev.bluestore.cli;

import dev.bluestore.error.ConfigurationException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key context of a partition, as text with places for the partition's components: {@code
 * tenant-{1}}.
 *
 * @param text with {@code {0}} for the partition's name, {@code {1}} for what stands behind it, and
 *     so on
 */
record KeyContextTemplate(String text) implements Function<List<String>, String> {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  /**
   * Reads a template.
   *
   * @throws ConfigurationException where there are braces that are no place
   */
  static KeyContextTemplate parse(String text) {
    String rest = PLACE.matcher(text).replaceAll("");
    if (text.isBlank() || rest.contains("{") || rest.contains("}")) {
      throw new ConfigurationException(
          "expected --key-context to be text with places such as {0} or {1}, found something else");
    }
    return new KeyContextTemplate(text);
  }

  @Override
  public String apply(List<String> partition) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(component(partition, place)));
  }

  private String component(List<String> partition, MatchResult place) {
    int index = Integer.parseInt(place.group(1));
    if (index >= partition.size()) {
      throw new ConfigurationException(
          "expected partitions of "
              + (index + 1)
              + " parts or more for the key context "
              + text
              + ", found one of "
              + partition.size()
              + "; use a template that fits all of them, as the application does");
    }
    return partition.get(index);
  }
}
