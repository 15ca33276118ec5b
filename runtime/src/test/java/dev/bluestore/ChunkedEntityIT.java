package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.error.ConflictException;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.TamperedException;
import dev.bluestore.error.TooLargeException;
import dev.bluestore.table.Async;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testing.Volume;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Entities that are larger than an item are read as one write has made them, or not at all. */
@ExtendWith(DynamoDbLocalExtension.class)
class ChunkedEntityIT {

  private static final EntityKey KEY = Volume.key(1);
  private static final int SMALL = 1_000;
  private static final int LARGE = 1_000_000;

  private TestTable table;
  private Repository<Volume> volumes;

  @BeforeEach
  void makeTable(DynamoDbLocal server, @TempDir Path keys) {
    table = new TestTable(server, keys, UnaryOperator.identity(), Volume.Mapper.CHUNKED);
    volumes = table.store().repository(new Volume.Mapper(Volume.Mapper.CHUNKED));
  }

  @AfterEach
  void closeTable() {
    table.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {409_000, 410_000, 1_000_000, 5_000_000, 20_000_000})
  void entity_ofAnySize_isReadAsItWasWritten(int bytes) {
    Volume written = Volume.of(1, bytes, 1);

    volumes.put(written);

    assertThat(volumes.get(KEY)).isEqualTo(written);
  }

  @Test
  void largeEntity_readInEachWay_isTheSame() {
    Volume written = Volume.of(1, LARGE, 1);

    Async.await(volumes.async().put(written));

    assertThat(volumes.query(Volume.all()).list()).containsExactly(written);
    assertThat(volumes.query(Volume.all()).count()).isEqualTo(1);
    assertThat(Async.await(volumes.async().get(volumes.key(KEY)))).isEqualTo(written);
    assertThat(Async.await(volumes.query(Volume.all()).async().list())).containsExactly(written);
    CollectedItems shelf = table.store().collection("shelf", "upper").read();
    assertThat(shelf.count()).isEqualTo(1);
    assertThat(shelf.one(volumes)).contains(written);
    assertThat(table.store().batchGet(List.of(volumes.key(KEY))).read().all(volumes))
        .containsExactly(written);
  }

  @Test
  void smallEntity_ofAChunkedClass_isOneItemAndOneRequest() {
    volumes.put(Volume.of(1, SMALL, 1));
    table.takeRequests();

    volumes.put(Volume.of(1, SMALL, 2));

    assertThat(table.takeRequests()).containsExactly("PutItem");
    assertThat(rows("volume")).hasSize(1).allMatch(row -> !row.containsKey("content_chunks"));
    assertThat(rows("sealed-chunk")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {SMALL, LARGE, 3_000_000})
  void replacement_ofAnySize_leavesNoChunkOfWhatWasThere(int bytes) {
    volumes.put(Volume.of(1, LARGE, 1));
    assertThat(rows("sealed-chunk")).hasSize(2);
    Volume second = Volume.of(1, bytes, 2);

    volumes.put(second);

    assertThat(volumes.get(KEY)).isEqualTo(second);
    assertThat(rows("sealed-chunk")).hasSize((bytes - 1) / 400_000);
  }

  @Test
  void delete_ofALargeEntity_removesItsChunks() {
    volumes.put(Volume.of(1, LARGE, 1));
    volumes.put(Volume.of(2, LARGE, 2));

    volumes.delete(KEY);
    volumes.delete(Volume.of(2, SMALL, 3));

    assertThat(rows("volume")).isEmpty();
    assertThat(rows("sealed-chunk")).isEmpty();
  }

  @Test
  void putIfAbsent_whereSomethingIs_givesItAndLeavesNoChunk() {
    Volume first = Volume.of(1, LARGE, 1);
    assertThat(volumes.putIfAbsent(first)).isEmpty();

    assertThat(volumes.putIfAbsent(Volume.of(1, LARGE, 2)).orElseThrow()).isEqualTo(first);
    assertThat(rows("sealed-chunk")).hasSize(2);
  }

  @Test
  void staleVersion_ofALargeEntity_conflictsAndLeavesNoChunk() {
    Repository<Volume> versioned =
        table.store().repository(new Volume.Mapper(Volume.Mapper.CHUNKED.version("version")));
    Volume first = versioned.put(Volume.of(1, LARGE, 1));
    Volume second = versioned.put(first.withText(Volume.of(1, LARGE, 2).text()));

    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> versioned.put(first.withTitle("late")));
    assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> versioned.delete(first));

    assertThat(versioned.get(KEY)).isEqualTo(second);
    assertThat(rows("sealed-chunk")).hasSize(2);
  }

  @Test
  void chunks_ofAnEntityWithAnEnd_outliveTheirHead() {
    Instant end = Instant.ofEpochSecond(2_000_000_000);

    volumes.put(Volume.of(1, LARGE, 1).ending(end));

    assertThat(rows("sealed-chunk"))
        .hasSize(2)
        .allSatisfy(
            chunk -> {
              assertThat(chunk).containsOnlyKeys("PK", "SK", "content_encrypted", "key_id", "ends");
              assertThat(number(chunk, "ends"))
                  .isEqualTo(end.plus(Duration.ofDays(7)).getEpochSecond());
            });
  }

  @Test
  void missingChunk_isRefused() {
    volumes.put(Volume.of(1, LARGE, 1));
    Map<String, AttributeValue> chunk = rows("sealed-chunk").get(1);
    table.removeRaw(new ItemKey(text(chunk, "PK"), text(chunk, "SK")));

    assertRefused();
  }

  @Test
  void changedChunk_isRefused() {
    volumes.put(Volume.of(1, LARGE, 1));
    Map<String, AttributeValue> chunk = rows("sealed-chunk").get(0);
    byte[] piece = bytes(chunk);
    piece[piece.length / 2] ^= 1;
    table.putRaw(with(chunk, "content_encrypted", binary(piece)));

    assertRefused();
  }

  @Test
  void swappedChunks_areRefused() {
    volumes.put(Volume.of(1, 1_300_000, 1));
    List<Map<String, AttributeValue>> chunks = rows("sealed-chunk");
    table.putRaw(with(chunks.get(0), "content_encrypted", binary(bytes(chunks.get(1)))));
    table.putRaw(with(chunks.get(1), "content_encrypted", binary(bytes(chunks.get(0)))));

    assertRefused();
  }

  @Test
  void chunksOfAnotherEntity_areRefused() {
    volumes.put(Volume.of(1, LARGE, 1));
    List<Map<String, AttributeValue>> own = rows("sealed-chunk");
    volumes.put(Volume.of(2, LARGE, 2));
    List<Map<String, AttributeValue>> others =
        rows("sealed-chunk").stream().filter(chunk -> !own.contains(chunk)).toList();
    table.putRaw(with(own.get(0), "content_encrypted", binary(bytes(others.get(0)))));

    assertRefused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "3", "101", "-2", "1.5"})
  void wrongNumberOfChunks_isRefused(String count) {
    volumes.put(Volume.of(1, LARGE, 1));
    table.putRaw(with(table.raw(KEY), "content_chunks", AttributeValue.fromN(count)));

    assertRefused();
  }

  @Test
  void headWithoutItsNumberOfChunks_isRefused() {
    volumes.put(Volume.of(1, LARGE, 1));
    Map<String, AttributeValue> head = table.raw(KEY);
    head.remove("content_chunks");
    table.putRaw(head);

    assertRefused();
  }

  @Test
  void content_over32MiB_isRefusedBeforeTheNetwork() {
    volumes.put(Volume.of(2, SMALL, 1));
    table.takeRequests();

    assertThatExceptionOfType(TooLargeException.class)
        .isThrownBy(() -> volumes.put(Volume.of(1, 32 << 20, 1)))
        .satisfies(
            refused -> {
              assertThat(refused.limit()).isEqualTo(32 << 20);
              assertThat(refused.size()).isGreaterThan(32 << 20);
            });
    assertThat(table.takeRequests()).isEmpty();
  }

  @Test
  void plainFields_overTheLimitOfAnItem_areRefused() {
    assertThatExceptionOfType(TooLargeException.class)
        .isThrownBy(() -> volumes.put(Volume.of(1, LARGE, 1).withTitle("t".repeat(409_600))))
        .withMessageContaining("plain fields");
  }

  private void assertRefused() {
    assertThatExceptionOfType(TamperedException.class)
        .isThrownBy(() -> volumes.find(KEY))
        .satisfies(
            refused ->
                assertThat(refused.address())
                    .isEqualTo(Optional.of(new ItemKey("shelf#upper", "volume#01"))));
    assertThatExceptionOfType(TamperedException.class).isThrownBy(() -> volumes.query(KEY).list());
  }

  private List<Map<String, AttributeValue>> rows(String type) {
    Stream<Map<String, AttributeValue>> rows =
        table
            .client()
            .queryPaginator(
                query ->
                    query
                        .tableName(table.name())
                        .keyConditionExpression("PK = :pk AND begins_with(SK, :sk)")
                        .expressionAttributeValues(
                            Map.of(
                                ":pk", AttributeValue.fromS("shelf#upper"),
                                ":sk", AttributeValue.fromS(type + "#"))))
            .items()
            .stream();
    return rows.toList();
  }

  private static Map<String, AttributeValue> with(
      Map<String, AttributeValue> row, String name, AttributeValue value) {
    Map<String, AttributeValue> changed = new HashMap<>(row);
    changed.put(name, value);
    return changed;
  }

  private static AttributeValue binary(byte[] bytes) {
    return AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
  }

  private static byte[] bytes(Map<String, AttributeValue> row) {
    return Objects.requireNonNull(row.get("content_encrypted")).b().asByteArray();
  }

  private static String text(Map<String, AttributeValue> row, String name) {
    return TestTable.text(row, name);
  }

  private static long number(Map<String, AttributeValue> row, String name) {
    return Long.parseLong(Objects.requireNonNull(row.get(name)).n());
  }
}
