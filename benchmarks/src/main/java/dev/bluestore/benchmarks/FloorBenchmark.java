package dev.bluestore.benchmarks;

import dev.bluestore.benchmarks.peers.PlainArticle;
import dev.bluestore.benchmarks.peers.WarmUp;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.envelope.KnownKey;
import dev.bluestore.envelope.PartitionAddress;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The floor: the same items by the least code, with the same provider. */
public class FloorBenchmark extends ShortRun {

  /** Characters of the content. */
  @Param({"64", "1024", "16384"})
  int content;

  private final byte[] contentKey = new byte[32];
  private Floor floor;
  private PlainArticle article;
  private Map<String, AttributeValue> item;

  /** Seals what is opened, and proves that a store opens it too. */
  @Setup
  public void prepare(Blackhole blackhole) throws Exception {
    new SecureRandom().nextBytes(contentKey);
    floor = new Floor(Primitives.ofEnvironment(), contentKey, "floor");
    article = PlainArticle.of("monthly", 1, content);
    item = seal();
    byte[] plaintext =
        KnownKey.open(
            PartitionAddress.of("floor", List.of("magazine", "monthly"))
                .item(List.of("article", "000001")),
            item,
            CryptoProvider.current(),
            contentKey);
    if (!article.equals(open()) || plaintext.length < content) {
      throw new IllegalStateException("expected the article that was sealed, found another");
    }
    WarmUp.run(warmUp, blackhole, this::seal, this::open);
  }

  /** Takes an article to its item. */
  @Benchmark
  public Map<String, AttributeValue> seal() throws GeneralSecurityException {
    return floor.seal(article);
  }

  /** Takes an item to its article. */
  @Benchmark
  public PlainArticle open() throws GeneralSecurityException {
    return floor.open("monthly", 1, item);
  }
}
