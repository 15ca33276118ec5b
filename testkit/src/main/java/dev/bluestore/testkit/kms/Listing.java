package dev.bluestore.testkit.kms;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A list that is given out in pages. The marker of the next page names the last element of this
 * one, so that changes in between neither repeat nor lose the others.
 *
 * @param member the member of the answer that holds the elements
 * @param usual how many are on a page where the request does not say
 * @param most how many may be on a page
 */
record Listing(String member, int usual, int most) {

  /** A page of elements that are sorted by their names. */
  <E> ObjectNode page(
      Input input, List<E> sorted, Function<E, String> name, BiConsumer<E, ObjectNode> write) {
    int limit = input.integer("Limit", 1, most).orElse(usual);
    Optional<String> after = input.optionalText("Marker").map(Listing::decode);
    List<E> left =
        sorted.stream()
            .filter(
                element -> after.map(last -> name.apply(element).compareTo(last) > 0).orElse(true))
            .toList();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode elements = answer.putArray(member);
    left.stream().limit(limit).forEach(element -> write.accept(element, elements.addObject()));
    boolean truncated = left.size() > limit;
    answer.put("Truncated", truncated);
    if (truncated) {
      answer.put("NextMarker", encode(name.apply(left.get(limit - 1))));
    }
    return answer;
  }

  private static String encode(String name) {
    return Base64.getUrlEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String marker) {
    try {
      return new String(Base64.getUrlDecoder().decode(marker), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw KmsError.client("InvalidMarkerException", "Could not deserialize marker");
    }
  }
}
