package dev.bluestore.testkit.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

@ExtendWith(DynamoDbLocalExtension.class)
class BatchFaultsIT {

  private static final int SIZE = 10;
  private static final int TIMES = 30;

  private Faulty faulty;

  @BeforeEach
  void start(DynamoDbLocal server) {
    faulty = new Faulty(server, FaultPlan.seeded(7));
  }

  @AfterEach
  void stop() {
    faulty.close();
  }

  private List<WriteRequest> write(List<WriteRequest> puts) {
    BatchWriteItemResponse answer =
        faulty.client().batchWriteItem(batch -> batch.requestItems(Map.of(faulty.table(), puts)));
    return answer.unprocessedItems().getOrDefault(faulty.table(), List.of());
  }

  @Test
  void unprocessedItems_areReturned_andTheOthersAreInTheTable(DynamoDbLocal server) {
    Set<Integer> sizes = new HashSet<>();
    for (int time = 0; time < TIMES; time++) {
      try (Faulty fresh = new Faulty(server, FaultPlan.seeded(time).rate(Fault.UNPROCESSED, 1))) {
        List<WriteRequest> left =
            fresh
                .client()
                .batchWriteItem(b -> b.requestItems(Map.of(fresh.table(), Faulty.puts(SIZE))))
                .unprocessedItems()
                .get(fresh.table());

        assertThat(Faulty.puts(SIZE)).containsAll(left);
        assertThat(left)
            .doesNotHaveDuplicates()
            .allSatisfy(put -> assertThat(fresh.holds(key(put))).isFalse());
        assertThat(fresh.size()).isEqualTo(SIZE - left.size());
        assertThat(fresh.onlyRequest().reachedServer()).isEqualTo(left.size() < SIZE);
        sizes.add(left.size());
      }
    }
    assertThat(sizes).as("some of a batch, and all of it").hasSizeGreaterThan(4).contains(SIZE);
  }

  private static String key(WriteRequest put) {
    return put.putRequest().item().get("PK").s();
  }

  @Test
  void unprocessedItems_areWrittenAgain_untilAllAreInTheTable() {
    List<WriteRequest> left = Faulty.puts(SIZE);
    for (int i = 0; i < 5; i++) {
      faulty.proxy().next(Fault.UNPROCESSED, "BatchWriteItem");
    }

    while (!left.isEmpty()) {
      left = write(left);
    }

    assertThat(faulty.size()).isEqualTo(SIZE);
    assertThat(faulty.proxy().count("BatchWriteItem", Fault.UNPROCESSED)).isEqualTo(5);
  }

  @Test
  void unprocessedItem_ofABatchOfOne_isNotForwarded() {
    faulty.proxy().next(Fault.UNPROCESSED, "BatchWriteItem");

    assertThat(write(Faulty.puts(1))).isEqualTo(Faulty.puts(1));

    assertThat(faulty.onlyRequest().reachedServer()).isFalse();
    assertThat(faulty.size()).isZero();
  }

  @Test
  void unprocessedKeys_areReturned_withTheOthersRead() {
    IntStream.range(0, SIZE).forEach(i -> faulty.putDirectly("k" + i, "1"));
    KeysAndAttributes asked =
        KeysAndAttributes.builder()
            .keys(IntStream.range(0, SIZE).mapToObj(i -> Faulty.key("k" + i)).toList())
            .projectionExpression("PK")
            .consistentRead(true)
            .build();
    Set<Integer> sizes = new HashSet<>();
    for (int time = 0; time < TIMES; time++) {
      faulty.proxy().next(Fault.UNPROCESSED, "BatchGetItem");

      BatchGetItemResponse answer =
          faulty.client().batchGetItem(get -> get.requestItems(Map.of(faulty.table(), asked)));

      List<Map<String, AttributeValue>> read =
          answer.responses().getOrDefault(faulty.table(), List.of());
      KeysAndAttributes left = answer.unprocessedKeys().get(faulty.table());
      assertThat(left.projectionExpression()).isEqualTo("PK");
      assertThat(left.consistentRead()).isTrue();
      Set<Map<String, AttributeValue>> all = new HashSet<>(read);
      all.addAll(left.keys());
      assertThat(all).hasSize(SIZE).containsAll(asked.keys());
      assertThat(read.size() + left.keys().size()).isEqualTo(SIZE);
      sizes.add(left.keys().size());
    }
    assertThat(sizes).as("some of a batch, and all of it").hasSizeGreaterThan(4).contains(SIZE);
    assertThat(faulty.proxy().count("BatchGetItem", Fault.UNPROCESSED)).isEqualTo(TIMES);
  }
}
