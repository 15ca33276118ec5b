package dev.bluestore.benchmarks;

import dev.bluestore.codec.EntityCodec;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.envelope.ContentKey;
import dev.bluestore.envelope.DataKeys;
import dev.bluestore.envelope.ItemSealer;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.keys.LocalFileKeyProvider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How much of the heap a cached key takes, after it has sealed. */
final class KeyMemory {

  private static final int KEYS = 20_000;

  private KeyMemory() {}

  static void measure(Facts facts) {
    CryptoProvider crypto = CryptoProvider.current();
    EntityCodec<Article> codec = new EntityCodec<>(new ArticleMapper());
    EntityCodec.Encoded encoded = codec.encode(Article.of("monthly", 1, 64));
    ItemSealer sealer = new ItemSealer(crypto);
    List<ContentKey> keys = new ArrayList<>(KEYS);
    try (LocalFileKeyProvider provider = LocalFileKeyProvider.openOrCreate(LocalStore.scratch())) {
      DataKeys dataKeys = new DataKeys(provider, crypto, partition -> "default");
      long before = usedHeap();
      for (int i = 0; i < KEYS; i++) {
        PartitionAddress partition =
            PartitionAddress.of("memory", List.of("magazine", "magazine-" + i));
        ContentKey key = dataKeys.mint(partition, Instant.EPOCH).key();
        sealer.seal(
            partition.item(encoded.key().sort()),
            encoded.plain(),
            Set.of(),
            encoded.plaintext(),
            key);
        keys.add(key);
      }
      facts.put("memory.key", (usedHeap() - before) / (double) keys.size());
    } finally {
      keys.forEach(ContentKey::close);
    }
  }

  private static long usedHeap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
