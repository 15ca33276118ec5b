package dev.bluestore.benchmarks;

import dev.bluestore.benchmarks.peers.Laps;
import dev.bluestore.benchmarks.peers.PlainArticle;
import dev.bluestore.benchmarks.peers.WarmUp;
import dev.bluestore.codec.EntityCodec;
import dev.bluestore.codec.EntityKey;
import dev.bluestore.envelope.KeyText;
import java.nio.ByteBuffer;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** From an entity to its attributes and back, with nothing sealed. */
@Warmup(iterations = 3, time = 3)
public class MappingBenchmark extends ShortRun {

  private static final int BLOCK = 2000;
  private static final ByteBuffer NOTHING_SEALED = ByteBuffer.wrap(new byte[] {(byte) 0xa0});

  private final PlainArticle article = PlainArticle.of("monthly", 1, 1024);
  private final Map<String, AttributeValue> item = article.toItem();
  private final EntityCodec<ClearArticle> codec = new EntityCodec<>(new ClearArticleMapper());
  private final ClearArticle clear = ClearArticle.of(article);
  private final EntityKey key = codec.key(clear);
  private final Map<String, AttributeValue> clearItem = oursToItem();
  private final BeanArticle bean = BeanArticle.of(article);
  private final ImmutableArticle immutable = ImmutableArticle.of(article);

  /** Lets each side become fast. */
  @Setup
  public void prepare(Blackhole blackhole) throws Exception {
    WarmUp.run(warmUp, blackhole, this::oursToItem, this::oursFromItem);
    WarmUp.run(warmUp, blackhole, article::toItem, this::handFromItem);
  }

  /** Each side in turn. */
  @Benchmark
  public void inTurn(Blackhole blackhole) throws Exception {
    Laps.block("toItem.ours", BLOCK, blackhole, this::oursToItem);
    Laps.block("toItem.hand", BLOCK, blackhole, article::toItem);
    Laps.block("toItem.bean", BLOCK, blackhole, () -> EnhancedSchemas.BEAN.itemToMap(bean, true));
    Laps.block(
        "toItem.immutable",
        BLOCK,
        blackhole,
        () -> EnhancedSchemas.IMMUTABLE.itemToMap(immutable, true));
    Laps.block(
        "toItem.static", BLOCK, blackhole, () -> EnhancedSchemas.STATIC.itemToMap(bean, true));
    Laps.block("fromItem.ours", BLOCK, blackhole, this::oursFromItem);
    Laps.block("fromItem.hand", BLOCK, blackhole, this::handFromItem);
    Laps.block("fromItem.bean", BLOCK, blackhole, () -> EnhancedSchemas.BEAN.mapToItem(item));
    Laps.block(
        "fromItem.immutable", BLOCK, blackhole, () -> EnhancedSchemas.IMMUTABLE.mapToItem(item));
    Laps.block("fromItem.static", BLOCK, blackhole, () -> EnhancedSchemas.STATIC.mapToItem(item));
  }

  private Map<String, AttributeValue> oursToItem() {
    EntityCodec.Encoded encoded = codec.encode(clear);
    Map<String, AttributeValue> made = encoded.plain();
    made.put("PK", AttributeValue.createS(KeyText.join(encoded.key().partition())));
    made.put("SK", AttributeValue.createS(KeyText.join(encoded.key().sort())));
    return made;
  }

  private ClearArticle oursFromItem() {
    return codec.decode(key, clearItem, NOTHING_SEALED);
  }

  private PlainArticle handFromItem() {
    return PlainArticle.of(item);
  }
}
