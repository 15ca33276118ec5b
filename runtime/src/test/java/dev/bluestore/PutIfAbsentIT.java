package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.error.NotFoundException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.testing.LostAnswer;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.Task;
import dev.bluestore.testing.TaskMapper;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writing where nothing is, and reading what must be there. */
@ExtendWith(DynamoDbLocalExtension.class)
class PutIfAbsentIT {

  private static final EntityKey KEY = Note.key("alpha", 1, 1);
  private static final Note FIRST = Note.of("alpha", 1, 1, "first");
  private static final Note SECOND = Note.of("alpha", 1, 1, "second");

  private TestTable table;

  @BeforeEach
  void makeTable(DynamoDbLocal server, @TempDir Path keys) {
    table = new TestTable(server, keys);
  }

  @AfterEach
  void closeTable() {
    table.close();
  }

  @Test
  void putIfAbsent_whereNothingIs_storesAndIsEmpty() {
    assertThat(table.notes().putIfAbsent(FIRST)).isEmpty();
    assertThat(table.notes().find(KEY)).contains(FIRST);
  }

  @Test
  void putIfAbsent_whereSomethingIs_givesItAndLeavesIt() {
    table.notes().put(FIRST);
    Map<String, AttributeValue> before = table.raw(KEY);
    table.takeRequests();

    assertThat(table.notes().putIfAbsent(SECOND)).contains(FIRST);
    assertThat(table.takeRequests()).containsExactly("PutItem");
    assertThat(table.raw(KEY)).isEqualTo(before);
  }

  @Test
  void putIfAbsent_whereWhatIsThereDoesNotOpen_refusesAndLeavesIt() {
    table.notes().put(FIRST);
    Map<String, AttributeValue> changed = table.raw(KEY);
    changed.put("status", AttributeValue.fromS("done"));
    table.putRaw(changed);

    assertThatExceptionOfType(TamperedException.class)
        .isThrownBy(() -> table.notes().putIfAbsent(SECOND));
    assertThat(table.raw(KEY)).isEqualTo(changed);
  }

  @Test
  void putIfAbsent_ofAnEntityWithALife_storesItsIdAndFirstVersion() {
    assertThat(table.tasks().putIfAbsent(Task.of("blue", "open", 1))).isEmpty();

    Task stored = table.tasks().query(TaskMapper.leading("blue")).first().orElseThrow();
    assertThat(stored.version()).isEqualTo(1);
    assertThat(table.tasks().putIfAbsent(stored.withStatus("done"))).contains(stored);
  }

  @Test
  void putIfAbsent_whoseAnswerIsLost_knowsItsOwnItem() {
    LostAnswer fault = new LostAnswer();
    table.notes().put(Note.of("alpha", 9, 9, "the partition has its key"));
    try (DynamoDbClient client = fault.client(table.server());
        EncryptedStore store = table.another().client(client).build()) {
      assertThat(store.repository(new Note.Mapper()).putIfAbsent(FIRST)).isEmpty();
    }
    assertThat(fault.attempts()).isEqualTo(2);
    assertThat(table.notes().find(KEY)).contains(FIRST);
  }

  @Test
  void putIfAbsent_ofManyAtOnce_storesOne() {
    List<Optional<Note>> found =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(i -> table.notes().putIfAbsent(Note.of("alpha", 1, 1, "of " + i)))
            .toList();

    Note stored = table.notes().get(KEY);
    assertThat(found).filteredOn(Optional::isEmpty).hasSize(1);
    assertThat(found).filteredOn(Optional::isPresent).hasSize(15).containsOnly(Optional.of(stored));
  }

  @Test
  void get_ofAKey_givesItsEntityOrSaysWhichIsMissing() {
    table.notes().put(FIRST);

    assertThat(table.notes().get(KEY)).isEqualTo(FIRST);
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> table.notes().get(Note.key("alpha", 1, 2)))
        .withMessage(
            "expected a Note under the key that was asked for, found none; store it first, or use"
                + " find where there may be none")
        .satisfies(
            e ->
                assertThat(e.address())
                    .hasValueSatisfying(
                        address -> {
                          assertThat(address.partitionKey()).isEqualTo("notebook#alpha");
                          assertThat(address.sortKey()).isEqualTo("note#01#02");
                        }));
  }

  @Test
  void exists_ofAKey_readsItsKeyAndOpensNothing() {
    table.notes().put(FIRST);
    table.takeRequests();

    assertThat(table.notes().exists(KEY)).isTrue();
    assertThat(table.notes().eventuallyConsistent().exists(KEY)).isTrue();
    assertThat(table.notes().exists(Note.key("alpha", 1, 2))).isFalse();
    assertThat(table.tasks().exists(TaskMapper.key("blue", new UUID(1, 2)))).isFalse();
    assertThat(table.takeRequests()).hasSize(4).containsOnly("GetItem");
  }
}
