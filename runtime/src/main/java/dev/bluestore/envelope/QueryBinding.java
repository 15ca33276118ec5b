package dev.bluestore.envelope;

import dev.bluestore.cbor.CborWriter;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * All that says which results a query has, in which order: what its cursors are bound to. A
 * sequence of CBOR values (RFC 8742), equal for equal queries alone. Not thread-safe.
 */
public final class QueryBinding {

  private final CborWriter out = CborWriter.forBinding();

  /** Adds text. */
  public QueryBinding text(String text) {
    out.text(text);
    return this;
  }

  /** Adds a list of text. */
  public QueryBinding texts(Collection<String> texts) {
    out.openArray(texts.size());
    texts.forEach(out::text);
    out.close();
    return this;
  }

  /** Adds a number. */
  public QueryBinding number(long number) {
    out.int64(number);
    return this;
  }

  /** Adds a statement that holds or not. */
  public QueryBinding flag(boolean flag) {
    out.bool(flag);
    return this;
  }

  /** Adds values by their names, in the form that they have in the authenticated data of items. */
  public QueryBinding values(Map<String, AttributeValue> values) {
    new TypedValues(out).attributes(values, Set.of());
    return this;
  }

  /** All that was added. */
  public byte[] toByteArray() {
    return out.toByteArray();
  }
}
