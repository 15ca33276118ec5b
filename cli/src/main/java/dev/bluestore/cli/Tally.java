package dev.bluestore.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.ItemKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts what was found by its kind, and keeps the first addresses. Thread-safe. */
final class Tally {

  private record Place(String kind, ItemKey key) {}

  private final int mostPlaces;
  private final Map<String, Long> counts = new TreeMap<>();
  private final List<Place> places = new ArrayList<>();

  Tally(int mostPlaces) {
    this.mostPlaces = mostPlaces;
  }

  /** The kind of a refusal: {@code unknown-master-key} of an UnknownMasterKeyException. */
  static String kind(BlueStoreException refused) {
    return refused
        .getClass()
        .getSimpleName()
        .replaceFirst("Exception$", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  synchronized void add(String kind) {
    counts.merge(kind, 1L, Long::sum);
  }

  synchronized void add(BlueStoreException refused, ItemKey key) {
    add(kind(refused));
    if (places.size() < mostPlaces) {
      places.add(new Place(kind(refused), key));
    }
  }

  synchronized long count(String kind) {
    return counts.getOrDefault(kind, 0L);
  }

  /** How many there are of all other kinds. */
  synchronized long countBeside(List<String> kinds) {
    return counts.entrySet().stream()
        .filter(count -> !kinds.contains(count.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  synchronized List<String> lines() {
    List<String> lines = new ArrayList<>();
    counts.forEach((kind, count) -> lines.add("%-20s %,12d".formatted(kind, count)));
    places.forEach(
        place ->
            lines.add(
                "  %s at %s %s"
                    .formatted(place.kind(), place.key().partitionKey(), place.key().sortKey())));
    return lines;
  }

  synchronized ObjectNode json() {
    ObjectNode json = Json.object();
    json.set("counts", Json.counts(counts));
    if (mostPlaces > 0) {
      ArrayNode all = json.putArray("addresses");
      places.forEach(
          place ->
              all.addObject()
                  .put("kind", place.kind())
                  .put("partitionKey", place.key().partitionKey())
                  .put("sortKey", place.key().sortKey()));
    }
    return json;
  }
}
