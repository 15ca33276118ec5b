package dev.bluestore.benchmarks;

import dev.bluestore.EncryptedStore;
import dev.bluestore.EncryptedStoreBuilder;
import dev.bluestore.keys.LocalFileKeyProvider;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The requests of a repository beside the same requests of the bare client with the same bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 10, time = 4)
public class TableBenchmark {

  private static final int ITEMS = 100;
  private static final int CONTENT = 1024;

  private final String table = "benchmark-" + UUID.randomUUID();
  private final DynamoDbClient client =
      DynamoDbClient.builder()
          .endpointOverride(URI.create(endpoint()))
          .region(Region.US_EAST_1)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
          .build();
  private final Path keys = temporaryFolder();
  private final LocalFileKeyProvider provider = LocalFileKeyProvider.openOrCreate(keys);
  private final EncryptedStore store = settings().build();
  private final ArticleRepository articles = new ArticleRepository(store);
  private final Article article = Article.of("monthly", 0, CONTENT);
  private Map<String, AttributeValue> item = Map.of();
  private Map<String, AttributeValue> key = Map.of();

  private EncryptedStoreBuilder settings() {
    return EncryptedStore.builder().client(client).table(table).keyProvider(provider);
  }

  private static String endpoint() {
    return Optional.ofNullable(System.getenv("DYNAMODB_ENDPOINT"))
        .orElseThrow(() -> new IllegalStateException("expected DYNAMODB_ENDPOINT, found none"));
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("benchmark");
    } catch (IOException e) {
      throw new IllegalStateException("expected a temporary folder", e);
    }
  }

  /** Stores the items. */
  @Setup
  public void store() {
    store.createTable(ArticleRepository.schema());
    for (int number = 0; number < ITEMS; number++) {
      articles.put(Article.of("monthly", number, CONTENT));
    }
    key =
        Map.of(
            "PK", AttributeValue.fromS("magazine#monthly"),
            "SK", AttributeValue.fromS("article#000000"));
    item = client.getItem(get -> get.tableName(table).key(key)).item();
  }

  /** Seals and stores one. */
  @Benchmark
  public Object put() {
    return articles.put(article);
  }

  /** Stores the bytes of one. */
  @Benchmark
  public Object putBare() {
    return client.putItem(put -> put.tableName(table).item(item));
  }

  /** Reads and opens one. */
  @Benchmark
  public Object find() {
    return articles.find("monthly", 0);
  }

  /** Reads the bytes of one. */
  @Benchmark
  public Object findBare() {
    return client.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item();
  }

  /** Reads and opens a hundred. */
  @Benchmark
  public List<Article> query() {
    return articles.query("monthly").list();
  }

  /** Reads the bytes of a hundred. */
  @Benchmark
  public QueryResponse queryBare() {
    return client.query(
        query ->
            query
                .tableName(table)
                .keyConditionExpression("PK = :pk AND begins_with(SK, :sk)")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", AttributeValue.fromS("magazine#monthly"),
                        ":sk", AttributeValue.fromS("article#")))
                .consistentRead(true));
  }

  /** Removes the table. */
  @TearDown
  public void remove() {
    client.deleteTable(delete -> delete.tableName(table));
    store.close();
    provider.close();
    client.close();
  }
}
