package dev.bluestore.benchmarks;

import dev.bluestore.benchmarks.peers.PlainArticle;
import dev.bluestore.benchmarks.peers.WarmUp;
import dev.bluestore.codec.EntityCodec;
import dev.bluestore.codec.EntityKey;
import dev.bluestore.envelope.KeyText;
import java.nio.ByteBuffer;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** From an entity to its attributes and back, with nothing sealed. */
public class MappingBenchmark extends ShortRun {

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
    WarmUp.run(warmUp, blackhole, this::handToItem, this::handFromItem);
  }

  /** By the generated mapper. */
  @Benchmark
  public Map<String, AttributeValue> oursToItem() {
    EntityCodec.Encoded encoded = codec.encode(clear);
    Map<String, AttributeValue> made = encoded.plain();
    made.put("PK", AttributeValue.createS(KeyText.join(encoded.key().partition())));
    made.put("SK", AttributeValue.createS(KeyText.join(encoded.key().sort())));
    return made;
  }

  /** By the generated mapper. */
  @Benchmark
  public Object oursFromItem() {
    return codec.decode(key, clearItem, NOTHING_SEALED);
  }

  /** By hand. */
  @Benchmark
  public Map<String, AttributeValue> handToItem() {
    return article.toItem();
  }

  /** By hand. */
  @Benchmark
  public PlainArticle handFromItem() {
    return PlainArticle.of(item);
  }

  /** By the Enhanced Client's schema of a bean. */
  @Benchmark
  public Map<String, AttributeValue> beanToItem() {
    return EnhancedSchemas.BEAN.itemToMap(bean, true);
  }

  /** By the Enhanced Client's schema of a bean. */
  @Benchmark
  public BeanArticle beanFromItem() {
    return EnhancedSchemas.BEAN.mapToItem(item);
  }

  /** By the Enhanced Client's schema of an immutable class. */
  @Benchmark
  public Map<String, AttributeValue> immutableToItem() {
    return EnhancedSchemas.IMMUTABLE.itemToMap(immutable, true);
  }

  /** By the Enhanced Client's schema of an immutable class. */
  @Benchmark
  public ImmutableArticle immutableFromItem() {
    return EnhancedSchemas.IMMUTABLE.mapToItem(item);
  }

  /** By a schema of the Enhanced Client that is built in code. */
  @Benchmark
  public Map<String, AttributeValue> staticToItem() {
    return EnhancedSchemas.STATIC.itemToMap(bean, true);
  }

  /** By a schema of the Enhanced Client that is built in code. */
  @Benchmark
  public BeanArticle staticFromItem() {
    return EnhancedSchemas.STATIC.mapToItem(item);
  }
}
