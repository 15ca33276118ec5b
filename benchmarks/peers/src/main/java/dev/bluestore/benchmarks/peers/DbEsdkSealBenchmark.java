package dev.bluestore.benchmarks.peers;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.cryptography.dbencryptionsdk.dynamodb.itemencryptor.DynamoDbItemEncryptor;
import software.amazon.cryptography.dbencryptionsdk.dynamodb.itemencryptor.model.DecryptItemInput;
import software.amazon.cryptography.dbencryptionsdk.dynamodb.itemencryptor.model.EncryptItemInput;

/**
 * From an entity to its item and back with the item encryptor of the AWS Database Encryption SDK,
 * and a mapping by hand, the fastest there is. It takes 20 seconds to become fast.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 1)
public class DbEsdkSealBenchmark {

  private static final int BLOCK = 20;

  /** Its algorithm suite. */
  @Param({"WITHOUT_ECDSA", "WITH_ECDSA"})
  DbEsdk.Suite suite;

  /** Characters of the content. */
  @Param("1024")
  int content;

  /** Operations before the warm-up by time. */
  @Param("0")
  int warmUp;

  private DynamoDbItemEncryptor encryptor;
  private PlainArticle article;
  private Map<String, AttributeValue> item;

  /** Encrypts what is decrypted. */
  @Setup
  public void prepare(Blackhole blackhole) throws Exception {
    encryptor = DbEsdk.itemEncryptor(suite, DbEsdk.rawAesKeyring());
    article = PlainArticle.of("monthly", 1, content);
    item = seal();
    if (!article.equals(open())) {
      throw new IllegalStateException("expected the article that was encrypted, found another");
    }
    WarmUp.run(warmUp, blackhole, this::seal, this::open);
  }

  /** Each of them in turn. */
  @Benchmark
  public void inTurn(Blackhole blackhole) throws Exception {
    Laps.block("seal.dbesdk", BLOCK, blackhole, this::seal);
    Laps.block("open.dbesdk", BLOCK, blackhole, this::open);
  }

  private Map<String, AttributeValue> seal() {
    return encryptor.EncryptItem(EncryptItemInput.builder().plaintextItem(article.toItem()).build())
        .encryptedItem();
  }

  private PlainArticle open() {
    return PlainArticle.of(
        encryptor.DecryptItem(DecryptItemInput.builder().encryptedItem(item).build())
            .plaintextItem());
  }
}
