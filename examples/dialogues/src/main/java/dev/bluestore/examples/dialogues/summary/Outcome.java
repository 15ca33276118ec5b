package dev.bluestore.examples.dialogues.summary;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What became of an item: a status that a cell or the section's heading tells, and the words that
 * came with it.
 *
 * @param resolution without the status that it began with
 * @param extras the row's, and the words of a status that is not known
 */
record Outcome<S extends Enum<S>>(
    S status, Optional<String> resolution, Map<String, String> extras) {

  private static final Pattern LED_BY_STATUS = Pattern.compile("\\p{L}+\\s*(?:[:–—-]\\s*(.*))?");

  static <S extends Enum<S>> Outcome<S> of(ItemRow row, StatusWords<S> words) {
    Optional<String> resolution = row.cell(Meaning.RESOLUTION);
    Optional<S> resolved = resolution.flatMap(words::leading);
    Optional<String> status = row.cell(Meaning.STATUS);
    Optional<S> told = status.map(text -> words.leading(text).orElse(words.other()));
    Map<String, String> extras = new LinkedHashMap<>(row.extras());
    if (told.equals(Optional.of(words.other()))) {
      extras.put("Status", status.orElseThrow());
    }
    return new Outcome<>(
        told.or(() -> resolved).or(() -> words.spokenOf(row.section())).orElse(words.initial()),
        resolved.isPresent() ? resolution.flatMap(Outcome::withoutStatus) : resolution,
        extras);
  }

  /** The extras, and the resolution for items that have no field for it. */
  Map<String, String> allRemains() {
    Map<String, String> all = new LinkedHashMap<>(extras);
    resolution.ifPresent(text -> all.put("Resolution", text));
    return all;
  }

  private static Optional<String> withoutStatus(String resolution) {
    Matcher led = LED_BY_STATUS.matcher(resolution);
    if (!led.matches()) {
      return Optional.of(resolution);
    }
    return Optional.ofNullable(led.group(1)).filter(text -> !text.isBlank());
  }
}
