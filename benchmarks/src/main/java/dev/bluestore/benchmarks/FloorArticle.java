package dev.bluestore.benchmarks;

import dev.bluestore.benchmarks.peers.PlainArticle;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.envelope.KnownKey;
import dev.bluestore.envelope.PartitionAddress;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The floor of one article: the same item by the least code, with the same provider. */
final class FloorArticle {

  private final byte[] contentKey = new byte[32];
  private final Floor floor;
  private final PlainArticle article;
  private final Map<String, AttributeValue> item;

  /** Seals what is opened, and proves that a store opens it too. */
  FloorArticle(int content) throws GeneralSecurityException {
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
  }

  Map<String, AttributeValue> seal() throws GeneralSecurityException {
    return floor.seal(article);
  }

  PlainArticle open() throws GeneralSecurityException {
    return floor.open("monthly", 1, item);
  }
}
