package clash;

import dev.bluestore.annotations.Default;
import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.Index;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Names that generated code could trip over, and records that hold one another. */
public class Outer {
  @Entity("sealed")
  @Index(name = "key", partition = "IndexKey", sort = "SCHEMA")
  @Index(name = "toString", partition = "TextField")
  @Index(name = "1st-of.all", partition = "TextField", sort = "IndexKey")
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
      Key instance,
      Field field,
      Field.Query[] queries,
      String TextField,
      String IndexKey,
      String Outer_SealedMapper,
      @Default("00000000-0000-0000-0000-000000000000") UUID uuid) {}

  enum STATUS {
    OPEN
  }

  record Value(List<Key> in, String out, String instance) {}

  record Key(Map<String, Value> value, Value codec, Outer.Inner.Value other, String yield) {}

  record Field(Query query, Stamp stamp) {
    record Query(String optional) {}

    enum Stamp {
      NOW
    }
  }

  static class Inner {
    record Value(STATUS status) {}
  }
}
