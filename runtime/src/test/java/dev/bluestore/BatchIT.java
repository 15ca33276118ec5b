package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.NotFoundException;
import dev.bluestore.error.RequestFailedException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.testing.FaultyStore;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.Task;
import dev.bluestore.testing.TaskMapper;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import dev.bluestore.testkit.faults.Fault;
import dev.bluestore.testkit.faults.FaultPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
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
class BatchIT {

  private static final long SEED = 1_122;

  private TestTable table;
  private Repository<Note> notes;

  @BeforeEach
  void makeTable(DynamoDbLocal server, @TempDir Path keys) {
    table = new TestTable(server, keys);
    notes = table.notes();
  }

  @AfterEach
  void closeTable() {
    table.close();
  }

  private static List<Note> notes(int count, String text) {
    return IntStream.range(0, count)
        .mapToObj(i -> Note.of("book" + i % 3, i / 100, i % 100, text + i))
        .toList();
  }

  private static List<Key<?>> keys(Repository<Note> of, List<Note> all) {
    return all.stream().<Key<?>>map(note -> key(of, note)).toList();
  }

  private static Key<Note> key(Repository<Note> of, Note note) {
    return of.key(Note.key(note.notebook(), note.chapter(), note.number()));
  }

  @Test
  void thousandNotes_areWrittenAndReadInFewRequests() {
    List<Note> all = notes(1_000, "text ");
    all.subList(0, 3).forEach(notes::put);
    table.takeRequests();

    BatchResult written = table.store().batch().putAll(notes, all).write();

    assertThat(written.isComplete()).isTrue();
    assertThat(written.stored().all(notes)).isEqualTo(all);
    assertThat(table.takeRequests()).hasSize(40).containsOnly("BatchWriteItem");
    List<Key<?>> asked = new ArrayList<>(keys(notes, all));
    Collections.reverse(asked);
    Entities read = table.store().batchGet(asked).read();
    assertThat(table.takeRequests()).hasSize(10).containsOnly("BatchGetItem");
    assertThat(read.all(notes)).hasSize(1_000).first().isEqualTo(all.get(999));
    assertThat(all).allSatisfy(note -> assertThat(read.find(key(notes, note))).contains(note));
    assertThat(read.unprocessed()).isEmpty();
  }

  @Test
  void thousandNotes_withoutAThreadThatWaits_areWrittenReadAndRemoved() {
    List<Note> all = notes(1_000, "text ");

    BatchResult written = table.store().batch().putAll(notes, all).writeAsync().join();

    assertThat(written.stored().all(notes)).isEqualTo(all);
    assertThat(table.store().batchGet(keys(notes, all)).readAsync().join().all(notes))
        .isEqualTo(all);
    Batch removal = table.store().batch();
    keys(notes, all).forEach(removal::delete);
    assertThat(removal.writeAsync().join().isComplete()).isTrue();
    assertThat(table.store().batchGet(keys(notes, all)).eventuallyConsistent().read().size())
        .isZero();
  }

  @Test
  void largeNotes_beyondTheLimitsOfOneRequest_areWrittenAndReadWhole() {
    List<Note> all =
        IntStream.range(0, 60)
            .mapToObj(i -> Note.of("large", 1, i, Integer.toString(i % 10).repeat(390_000)))
            .toList();

    assertThat(table.store().batch().putAll(notes, all).write().isComplete()).isTrue();
    table.takeRequests();

    Entities read = table.store().batchGet(keys(notes, all)).read();
    assertThat(read.all(notes)).isEqualTo(all);
    assertThat(table.takeRequests()).filteredOn("BatchGetItem"::equals).hasSizeGreaterThan(1);
  }

  @Test
  void writes_ofOneItem_areDoneInTheirOrder() {
    Note first = Note.of("alpha", 1, 1, "first");
    Note second = Note.of("alpha", 1, 1, "second");
    Note gone = Note.of("alpha", 1, 2, "gone");

    BatchResult result =
        table
            .store()
            .batch()
            .put(notes, first)
            .put(notes, gone)
            .put(notes, second)
            .delete(key(notes, gone))
            .write();

    assertThat(result.stored().all(notes)).containsExactly(first, gone, second);
    assertThat(result.stored().find(key(notes, first))).contains(second);
    Key<Note> doubled = key(notes, first);
    Entities read = table.store().batchGet(List.of(doubled, key(notes, gone), doubled)).read();
    assertThat(read.all(notes)).containsExactly(second);
    assertThat(read.find(key(notes, gone))).isEmpty();
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> read.get(key(notes, gone)));
  }

  @Test
  void entities_ofSeveralClasses_areReadAsWhatTheyAre() {
    Note note = notes.put(Note.of("alpha", 1, 1, "a note"));
    Task task = table.tasks().put(Task.of("blue", "open", 1));
    Key<Task> taskKey = table.tasks().key(TaskMapper.key("blue", task.id()));

    Entities read = table.store().batchGet(List.of(key(notes, note), taskKey)).read();

    assertThat(read.get(taskKey)).isEqualTo(task);
    assertThat(read.get(key(notes, note))).isEqualTo(note);
    assertThat(read.all(table.tasks())).containsExactly(task);
    assertThat(read.all(notes)).containsExactly(note);
  }

  @Test
  void batch_ofNothing_sendsNothing() {
    table.takeRequests();

    assertThat(table.store().batch().write().isComplete()).isTrue();
    assertThat(table.store().batchGet(List.of()).read().size()).isZero();
    assertThat(table.takeRequests()).isEmpty();
  }

  @Test
  void entity_withAVersion_isRefusedWithWhatToDo() {
    Batch batch = table.store().batch();

    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> batch.put(table.tasks(), Task.of("blue", "open", 1)))
        .withMessageContaining("Task has a version")
        .withMessageContaining("transaction");
  }

  @Test
  void key_ofAnotherStore_isRefused() {
    try (EncryptedStore other = table.another().build()) {
      Key<Note> key = other.repository(new Note.Mapper()).key(Note.key("alpha", 1, 1));

      assertThatExceptionOfType(InvalidItemException.class)
          .isThrownBy(() -> table.store().batchGet(List.of(key)))
          .withMessageContaining("another store");
      assertThatExceptionOfType(InvalidItemException.class)
          .isThrownBy(() -> table.store().batch().delete(key))
          .withMessageContaining("another store");
    }
  }

  @Test
  void item_thatDoesNotOpen_failsTheReadWithItsAddress() {
    List<Note> all = notes(5, "text ");
    table.store().batch().putAll(notes, all).write();
    Map<String, AttributeValue> changed = table.raw(Note.key("book0", 0, 3));
    changed.put("status", AttributeValue.fromS("done"));
    table.putRaw(changed);

    TamperedException refused =
        catchThrowableOfType(
            TamperedException.class, () -> table.store().batchGet(keys(notes, all)).read());

    assertThat(refused.address()).contains(new ItemKey("notebook#book0", "note#00#03"));
  }

  @Test
  void leftovers_areSentAgainUntilNothingIsLeft() {
    List<Note> all = notes(300, "text ");
    FaultPlan plan =
        FaultPlan.seeded(SEED)
            .rate(Fault.UNPROCESSED, 0.4)
            .rate(Fault.THROTTLED, 0.2)
            .only("BatchWriteItem", "BatchGetItem");
    try (FaultyStore faulty = new FaultyStore(table, plan)) {
      Repository<Note> same = faulty.store().repository(new Note.Mapper());

      BatchResult written = faulty.store().batch().putAll(same, all).write();
      Entities read = faulty.store().batchGet(keys(same, all)).readAsync().join();

      assertThat(written.isComplete()).as(plan.toString()).isTrue();
      assertThat(read.all(same)).as(plan.toString()).isEqualTo(all);
      assertThat(faulty.proxy().count("BatchWriteItem", Fault.UNPROCESSED)).isPositive();
      assertThat(faulty.proxy().count("BatchWriteItem", Fault.THROTTLED)).isPositive();
    }
    assertThat(table.store().batchGet(keys(notes, all)).read().all(notes)).isEqualTo(all);
  }

  @Test
  void leftovers_ofADeadline_areTheCallersOwnObjects() {
    List<Note> all = notes(30, "text ");
    Note later = Note.of("book0", 0, 0, "later");
    FaultPlan plan =
        FaultPlan.seeded(SEED).rate(Fault.THROTTLED, 1).only("BatchWriteItem", "BatchGetItem");
    Key<Note> removed = key(notes, all.get(0));
    notes.put(all.get(0));
    try (FaultyStore faulty = new FaultyStore(table, plan)) {
      Repository<Note> same = faulty.store().repository(new Note.Mapper());
      Batch batch = faulty.store().batch().within(Duration.ofMillis(50)).putAll(same, all);
      batch.delete(key(same, all.get(0))).put(same, later);

      BatchResult written = batch.write();
      Entities read = faulty.store().batchGet(keys(same, all)).within(Duration.ofMillis(50)).read();

      assertThat(written.isComplete()).isFalse();
      assertThat(written.stored().size()).isZero();
      List<Note> left = written.unprocessed().puts(same);
      assertThat(left).hasSize(31).last().isSameAs(later);
      assertThat(left.subList(0, 30))
          .usingElementComparator((a, b) -> a == b ? 0 : 1)
          .isEqualTo(all);
      assertThat(written.unprocessed().deletes()).containsExactly(key(same, all.get(0)));
      assertThat(read.unprocessed()).containsExactlyInAnyOrderElementsOf(keys(same, all));
      assertThatExceptionOfType(RequestFailedException.class)
          .isThrownBy(() -> read.find(key(same, all.get(3))))
          .withMessageContaining("left over");
    }
    assertThat(notes.find(removed.components())).contains(all.get(0));
  }

  @Test
  void leftover_ofAnItem_keepsLaterWritesOfItBack() {
    Note first = Note.of("alpha", 1, 1, "first");
    Note second = Note.of("alpha", 1, 1, "second");
    notes.put(Note.of("alpha", 9, 9, "another"));
    try (FaultyStore faulty = new FaultyStore(table, FaultPlan.seeded(SEED))) {
      Repository<Note> same = faulty.store().repository(new Note.Mapper());
      faulty.proxy().next(Fault.UNPROCESSED, "BatchWriteItem");

      BatchResult written =
          faulty.store().batch().within(Duration.ZERO).put(same, first).put(same, second).write();

      assertThat(written.unprocessed().puts(same)).containsExactly(first, second);
      assertThat(notes.find(Note.key("alpha", 1, 1))).isEmpty();
      assertThat(written.unprocessed().write().isComplete()).isTrue();
      assertThat(notes.find(Note.key("alpha", 1, 1))).contains(second);
    }
  }
}
