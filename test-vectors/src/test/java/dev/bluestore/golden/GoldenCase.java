package dev.bluestore.golden;

import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is sealed into one file.
 *
 * @param name of the file, without its ending
 * @param comment what it is about
 * @param state of the key record that the item ends with
 * @param unauthenticated names that the schema exempts
 * @param plaintext the encoded fields
 */
record GoldenCase(
    String name,
    String comment,
    String state,
    List<String> partition,
    List<String> sort,
    Map<String, AttributeValue> plain,
    Set<String> unauthenticated,
    byte[] plaintext) {

  private static final List<String> PARTITION = List.of("dialogue", "nvidia-analysis");
  private static final List<String> SORT = List.of("perspective", "01", "02");

  static GoldenCase of(
      String name, String comment, Map<String, AttributeValue> plain, byte[] plaintext) {
    return new GoldenCase(name, comment, "active", PARTITION, SORT, plain, Set.of(), plaintext);
  }

  GoldenCase under(String otherState) {
    return new GoldenCase(
        name, comment, otherState, partition, sort, plain, unauthenticated, plaintext);
  }

  GoldenCase at(List<String> otherPartition, List<String> otherSort) {
    return new GoldenCase(
        name, comment, state, otherPartition, otherSort, plain, unauthenticated, plaintext);
  }

  GoldenCase exempting(Set<String> names) {
    return new GoldenCase(name, comment, state, partition, sort, plain, names, plaintext);
  }
}
