package clash;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;
import java.util.List;
import java.util.Map;

/** Names that generated code could trip over, and records that hold one another. */
public class Outer {
  @Entity("sealed")
  protected record Sealed(
      @PartitionKey("key") String key,
      @SortKey(order = 2) String items,
      @SortKey(order = 1) String SCHEMA,
      String schema,
      String plain,
      String sealed,
      String store,
      String entity,
      @Encrypted String createdAt,
      @Encrypted String created_at,
      STATUS status,
      Value value,
      Key instance) {}

  enum STATUS {
    OPEN
  }

  record Value(List<Key> in, String out, String instance) {}

  record Key(Map<String, Value> value, Value codec, Outer.Inner.Value other, String yield) {}

  static class Inner {
    record Value(STATUS status) {}
  }
}
