package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.KeyMissingException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@ExtendWith(DynamoDbLocalExtension.class)
class ItemCollectionIT {

  private static final Note FIRST = Note.of("alpha", 1, 1, "first");
  private static final Note SECOND = Note.of("alpha", 1, 2, "second");
  private static final Note MEMO = Note.of("alpha", 0, 0, "a memo");

  private TestTable table;
  private Repository<Note> notes;
  private Repository<Note> memos;

  @BeforeEach
  void makeTable(DynamoDbLocal server, @TempDir Path keys) {
    table = new TestTable(server, keys);
    notes = table.notes();
    memos = memos(table.store());
    notes.put(SECOND);
    notes.put(FIRST);
    memos.put(MEMO);
    notes.put(Note.of("beta", 1, 1, "of another partition"));
    table.takeRequests();
  }

  @AfterEach
  void closeTable() {
    table.close();
  }

  private static Repository<Note> memos(EncryptedStore store) {
    return store.repository(new Note.Mapper("memo"));
  }

  @Test
  void partition_readByAColdProcess_takesOneRequest() {
    try (EncryptedStore cold = table.another().build()) {
      Repository<Note> same = cold.repository(new Note.Mapper());

      CollectedItems read = cold.collection("notebook", "alpha").read();

      assertThat(read.all(same)).containsExactly(FIRST, SECOND);
      assertThat(read.one(memos(cold))).contains(MEMO);
      assertThat(read.count()).isEqualTo(3);
      assertThat(read).hasToString("3 items of a partition");
      assertThat(table.takeRequests()).containsExactly("Query");
      assertThat(same.find(Note.key("alpha", 1, 1))).contains(FIRST);
      assertThat(table.takeRequests()).containsExactly("GetItem");
    }
  }

  @Test
  void partition_withoutAThreadThatWaits_isTheSame() {
    try (EncryptedStore cold = table.another().build()) {
      Repository<Note> same = cold.repository(new Note.Mapper());

      CollectedItems read =
          cold.collection("notebook", "alpha").eventuallyConsistent().readAsync().join();

      assertThat(read.allAsync(same).join()).containsExactly(FIRST, SECOND);
      assertThat(read.oneAsync(memos(cold)).join()).contains(MEMO);
    }
  }

  @Test
  void partition_ofAKey_isReadByItsRepository() {
    assertThat(notes.collection(Note.key("alpha")).read().all(notes))
        .containsExactly(FIRST, SECOND);
    assertThat(notes.collection(Note.key("none")).read().count()).isZero();
    assertThat(notes.collection(Note.key("none")).read().one(notes)).isEmpty();
  }

  @Test
  void partition_ofSeveralPages_isReadWhole() {
    List<Note> large =
        IntStream.range(0, 8)
            .mapToObj(i -> Note.of("large", 1, i, Integer.toString(i).repeat(300_000)))
            .toList();
    table.store().batch().putAll(notes, large).write();
    table.takeRequests();

    assertThat(table.store().collection("notebook", "large").read().all(notes)).isEqualTo(large);
    assertThat(table.takeRequests()).hasSizeGreaterThan(1).containsOnly("Query");
  }

  @Test
  void one_ofSeveral_isRefused() {
    CollectedItems read = table.store().collection("notebook", "alpha").read();

    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> read.one(notes))
        .withMessageContaining("at most one Note")
        .withMessageContaining("found 2");
  }

  @Test
  void class_ofAnotherPartition_isRefused() {
    CollectedItems read = table.store().collection("notebook", "alpha").read();

    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> read.all(table.tasks()))
        .withMessageContaining("found Task");
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> table.store().collection("notebook"))
        .withMessageContaining("at least one component");
  }

  @Test
  void item_thatDoesNotOpen_failsThoseWhoAskForItsClass() {
    Map<String, AttributeValue> changed = table.raw(Note.key("alpha", 1, 2));
    changed.put("status", AttributeValue.fromS("done"));
    table.putRaw(changed);

    CollectedItems read = table.store().collection("notebook", "alpha").read();

    assertThat(read.one(memos)).contains(MEMO);
    assertThat(read.count()).isEqualTo(3);
    assertThatExceptionOfType(TamperedException.class)
        .isThrownBy(() -> read.all(notes))
        .satisfies(
            refused ->
                assertThat(refused.address())
                    .contains(new ItemKey("notebook#alpha", "note#01#02")));
  }

  @Test
  void keyRecord_thatIsChangedOrGone_failsThoseWhoNeedIt_andNotTheRead() {
    ItemKey address = table.keyRecord(table.raw(Note.key("alpha", 1, 1)));
    Map<String, AttributeValue> record = table.raw(address);
    Map<String, AttributeValue> changed = table.raw(address);
    changed.put("dek_context", AttributeValue.fromS("another"));
    table.putRaw(changed);
    try (EncryptedStore cold = table.another().build()) {
      CollectedItems read = cold.collection("notebook", "alpha").read();
      assertThat(read.count()).isEqualTo(3);
      assertThatExceptionOfType(TamperedException.class)
          .isThrownBy(() -> read.all(cold.repository(new Note.Mapper())));

      table.removeRaw(address);
      CollectedItems without = cold.collection("notebook", "alpha").read();
      assertThatExceptionOfType(KeyMissingException.class)
          .isThrownBy(() -> without.all(cold.repository(new Note.Mapper())));

      table.putRaw(record);
      assertThat(cold.collection("notebook", "alpha").read().one(memos(cold))).contains(MEMO);
    }
  }
}
