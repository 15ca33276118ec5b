package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.error.ConflictException;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.table.Async;
import dev.bluestore.table.KeyNames;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.Task;
import dev.bluestore.testing.TaskMapper;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testing.Volume;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A table can call its keys what it likes, and everything works as it does with PK and SK. The
 * names are words that DynamoDB keeps for itself in expressions.
 */
@ExtendWith(DynamoDbLocalExtension.class)
class KeyNamesIT {

  private static final EntityKey KEY = Note.key("alpha", 1, 1);
  private static final Note NOTE = Note.of("alpha", 1, 1, "text");

  private TestTable table;

  @BeforeEach
  void makeTable(DynamoDbLocal server, @TempDir Path keys) {
    table =
        new TestTable(
            server,
            keys,
            settings -> settings.keyNames("hash", "range"),
            TaskMapper.SCHEMA,
            Volume.Mapper.CHUNKED);
  }

  @AfterEach
  void closeTable() {
    table.close();
  }

  private List<Map<String, AttributeValue>> rows() {
    return table.client().scan(scan -> scan.tableName(table.name())).items();
  }

  @Test
  void item_ofSuchATable_hasItsKeysUnderTheirNames() {
    table.notes().put(NOTE);

    assertThat(rows())
        .hasSize(2)
        .allSatisfy(
            row -> assertThat(row).containsKeys("hash", "range").doesNotContainKeys("PK", "SK"));
  }

  @Test
  void repository_overSuchATable_doesAllItDoes() {
    Repository<Note> notes = table.notes();
    notes.put(NOTE);
    Note second = Note.of("alpha", 1, 2, "second");
    assertThat(notes.putIfAbsent(second)).isEmpty();
    assertThat(notes.putIfAbsent(second)).contains(second);

    assertThat(notes.find(KEY)).contains(NOTE);
    assertThat(notes.exists(KEY)).isTrue();
    assertThat(notes.query(Note.key("alpha")).list()).containsExactly(NOTE, second);
    assertThat(notes.query(Note.key("alpha")).count()).isEqualTo(2);
    assertThat(Async.await(notes.async().find(notes.key(KEY)))).contains(NOTE);
    assertThat(Async.await(notes.async().putIfAbsent(second))).contains(second);
    notes.delete(KEY);
    assertThat(notes.find(KEY)).isEmpty();
    try (EncryptedStore anotherProcess = table.another().keyNames("hash", "range").build()) {
      assertThat(anotherProcess.repository(new Note.Mapper()).query(Note.key("alpha")).list())
          .containsExactly(second);
      anotherProcess.checkTable(TaskMapper.SCHEMA);
    }
  }

  @Test
  void versionsAndIndexes_overSuchATable_work() {
    Task task = table.tasks().put(Task.of("apollo", "open", 3).withAssignee("Ada"));

    assertThat(table.tasks().put(task.withStatus("done")).version()).isEqualTo(2);
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> table.tasks().put(task.withStatus("late")));
    assertThat(table.tasks().query(TaskMapper.byStatus("done")).count()).isEqualTo(1);
    assertThat(table.tasks().query(TaskMapper.byAssignee("Ada")).list()).hasSize(1);
  }

  @Test
  void largeEntity_overSuchATable_isSplitAndRead() {
    Repository<Volume> volumes = table.store().repository(new Volume.Mapper(Volume.Mapper.CHUNKED));
    for (int bytes : new int[] {409_300, 1_000_000}) {
      Volume written = Volume.of(1, bytes, bytes);
      volumes.put(written);
      assertThat(volumes.get(Volume.key(1))).isEqualTo(written);
    }
  }

  @Test
  void item_copiedToATableWithOtherNames_opens(DynamoDbLocal server, @TempDir Path other) {
    table.notes().put(NOTE);
    List<Map<String, AttributeValue>> rows = rows();
    try (TestTable copy = new TestTable(server, other);
        EncryptedStore store = table.another().table(copy.name()).build()) {
      rows.forEach(row -> copy.putRaw(new KeyNames("hash", "range").fromTable(row)));
      assertThat(store.repository(new Note.Mapper()).find(KEY)).contains(NOTE);
    }
  }

  @Test
  void plainField_withTheNameOfAKey_isRefused() {
    try (EncryptedStore clashing = table.another().keyNames("status", "range").build()) {
      assertThatExceptionOfType(InvalidItemException.class)
          .isThrownBy(() -> clashing.repository(new Note.Mapper()).put(NOTE))
          .withMessageContainingAll("Note", "status", "BLUE_KEY_NAMES");
    }
  }

  @ParameterizedTest
  @CsvSource({"pk,pk", "key_id,sk", "pk,content_chunks", "dek_state,sk", "'',sk"})
  void names_thatCannotBe_areRefused(String partition, String sort) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> table.another().keyNames(partition, sort).build())
        .withMessageContaining("BLUE_KEY_NAMES");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hash", "hash,range,more"})
  void setting_thatIsNotTwoNames_isRefused(String setting) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> table.another().environment(Map.of("BLUE_KEY_NAMES", setting)).build())
        .withMessageContaining("BLUE_KEY_NAMES");
  }

  @Test
  void setting_ofTwoNames_isTaken() {
    table.notes().put(NOTE);
    try (EncryptedStore store =
        table.another().environment(Map.of("BLUE_KEY_NAMES", "hash, range")).build()) {
      assertThat(store.repository(new Note.Mapper()).find(KEY)).contains(NOTE);
    }
  }
}
