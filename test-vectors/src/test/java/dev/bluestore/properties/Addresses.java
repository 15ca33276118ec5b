package dev.bluestore.properties;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Components of partitions and of sort keys. */
public final class Addresses {

  /** Around the separator: its neighbours in the order of bytes, and what it is escaped to. */
  private static final String[] NEIGHBOURS = {
    "a", "b", "ab", "a#", "#a", "#", "%", "%23", "%25", "23", "a\"", "a$", "a!", "a ", "\"", "$"
  };

  private Addresses() {}

  /** A partition: its name and one component or more. */
  public static Arbitrary<List<String>> partition() {
    return named(Texts.component().list().ofMinSize(1).ofMaxSize(4));
  }

  /** A sort key: an entity type and any number of components. */
  public static Arbitrary<List<String>> sort() {
    return named(Texts.component().list().ofMaxSize(4));
  }

  /** Sort keys that are alike, so that prefixes of one are nearly those of another. */
  public static Arbitrary<List<String>> similarSort() {
    Arbitrary<String> names = Arbitraries.of("note", "note-a", "notes", "no");
    Arbitrary<List<String>> components = Arbitraries.of(NEIGHBOURS).list().ofMaxSize(3);
    return Combinators.combine(names, components).as(Addresses::prepend).withoutEdgeCases();
  }

  private static Arbitrary<List<String>> named(Arbitrary<List<String>> components) {
    return Combinators.combine(Texts.name(), components).as(Addresses::prepend).withoutEdgeCases();
  }

  /** Texts that look like keys: made of what keys are made of. */
  public static Arbitrary<String> keyLike() {
    return Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.of("#", "%", "%23", "%25", "2", "3", "5", "a", "b", "A", "-")),
            Tuple.of(1, Texts.any()))
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  private static List<String> prepend(String first, List<String> rest) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(rest);
    return List.copyOf(all);
  }
}
