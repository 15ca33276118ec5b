package dev.bluestore.codec;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import dev.bluestore.cbor.UnencodableException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** What each {@link ValueCodec} does; there is the list of them. */
abstract class Codec<V> {

  /** DynamoDB nests 32 levels deep, of which the item is one. */
  private static final int MAX_DEPTH = 31;

  abstract void encode(V value, CborWriter out);

  abstract V decode(CborReader in);

  /** The attribute of a value at this depth, an item's own attributes being at 0. */
  abstract AttributeValue toAttribute(V value, int depth);

  abstract V fromAttribute(AttributeValue attribute);

  /**
   * Finds what nothing would read of an attribute that {@link #fromAttribute} reads.
   *
   * @param path where the attribute is
   * @param found takes the place of each
   */
  void strays(AttributeValue attribute, String path, Consumer<String> found) {}

  /** The type of the attribute where it can be the key of an index: S, N or B; null elsewhere. */
  @Nullable ScalarAttributeType keyType() {
    return null;
  }

  /** One level down, where there is one. */
  static int deeper(int depth) {
    if (depth >= MAX_DEPTH) {
      throw new UnencodableException(
          "expected at most " + MAX_DEPTH + " nested levels of lists and records, found more");
    }
    return depth + 1;
  }
}
