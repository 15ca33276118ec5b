package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.KeyMissingException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.Task;
import dev.bluestore.testing.TaskMapper;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What becomes of the good items beside one that does not open. */
@ExtendWith(DynamoDbLocalExtension.class)
class BadItemIT {

  private static final ItemKey BAD = new ItemKey("notebook#alpha", "note#01#01");

  private TestTable table;
  private List<Note> notes;
  private List<Note> good;
  private Map<String, AttributeValue> changed;

  @BeforeEach
  void spoilTheSecondOfFourNotes(DynamoDbLocal server, @TempDir Path keys) {
    table = new TestTable(server, keys, UnaryOperator.identity(), TaskMapper.SCHEMA);
    notes = IntStream.range(0, 4).mapToObj(i -> Note.of("alpha", 1, i, "note " + i)).toList();
    notes.forEach(table.notes()::put);
    good = List.of(notes.get(0), notes.get(2), notes.get(3));
    changed = table.raw(BAD);
    changed.put("status", AttributeValue.fromS("spoiled"));
    table.putRaw(changed);
  }

  @AfterEach
  void closeTable() {
    table.close();
  }

  private Query<Note> alpha() {
    return table.notes().query(Note.key("alpha"));
  }

  @Test
  void badItem_byDefault_failsWithItsAddress() {
    assertThatExceptionOfType(TamperedException.class)
        .isThrownBy(() -> alpha().list())
        .satisfies(e -> assertThat(e.address()).contains(BAD))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("alpha", "spoiled"));
    assertThatExceptionOfType(TamperedException.class)
        .isThrownBy(() -> table.notes().scan(2).list());
  }

  @Test
  void badItem_skipped_isReportedAndTheOthersAreThere() {
    List<BlueStoreException> reported = new ArrayList<>();
    Results<Note> skipping = alpha().skipping(reported::add);

    assertThat(skipping.list()).isEqualTo(good);
    assertThat(reported).hasSize(1).allMatch(e -> e.address().orElseThrow().equals(BAD));
    assertThat(skipping.limit(2).list()).isEqualTo(good.subList(0, 2));
    assertThat(skipping.page(2).content()).isEqualTo(good.subList(0, 2));
    assertThat(skipping.async().list().join()).isEqualTo(good);
    List<BlueStoreException> found = Collections.synchronizedList(new ArrayList<>());
    assertThat(table.notes().scan(2).skipping(found::add).list())
        .containsExactlyInAnyOrderElementsOf(good);
    assertThat(found).hasSize(1);
  }

  @Test
  void badItem_attempted_isHandedOverAsItIs() {
    List<Opened<Note>> all = alpha().attempts().list();

    assertThat(all).hasSize(4).element(2).isEqualTo(new Opened.Intact<>(notes.get(2)));
    Opened.Refused<Note> refused = (Opened.Refused<Note>) all.get(1);
    assertThat(refused.reason()).isInstanceOf(TamperedException.class);
    assertThat(refused.reason().address()).contains(BAD);
    assertThat(refused.item()).isEqualTo(changed);
    assertThat(refused.toString()).doesNotContain("spoiled", "alpha");
  }

  @Test
  void rowWithAKeyOfNoWriter_isABadItemLikeAnyOther() {
    Map<String, AttributeValue> stray = new HashMap<>(changed);
    stray.put("SK", AttributeValue.fromS("note#01#01#x"));
    table.putRaw(stray);

    assertThat(alpha().attempts().list()).filteredOn(Opened.Refused.class::isInstance).hasSize(2);
    assertThat(alpha().skipping(e -> {}).page(3).content()).isEqualTo(good);
  }

  @Test
  void lostKey_ofAPartition_refusesEveryItemOfItAlone() {
    table.notes().put(Note.of("beta", 1, 1, "kept"));
    table.removeRaw(table.keyRecord(changed));

    try (EncryptedStore later = table.another().build()) {
      Scan<Note> scan = later.repository(new Note.Mapper()).scan(2);
      List<BlueStoreException> reported = Collections.synchronizedList(new ArrayList<>());

      assertThat(scan.skipping(reported::add).list())
          .containsExactly(Note.of("beta", 1, 1, "kept"));
      assertThat(reported).hasSize(4).allMatch(KeyMissingException.class::isInstance);
      assertThat(reported).extracting(e -> e.address().orElseThrow()).doesNotHaveDuplicates();
      Results<Opened<Note>> attempts =
          later.repository(new Note.Mapper()).query(Note.key("alpha")).attempts();
      Page<Opened<Note>> first = attempts.page(3);
      assertThat(attempts.page(3, first.next().orElseThrow()).content()).hasSize(1);
    }
  }

  @Test
  void badItem_ofAnIndexOfKeys_isHandedOverWhole() {
    Task task = table.tasks().put(Task.of("blue", "open", 1).withAssignee("Ada"));
    Map<String, AttributeValue> item = table.raw(TaskMapper.key("blue", task.id()));
    item.put("status", AttributeValue.fromS("done"));
    table.putRaw(item);

    Opened<Task> found =
        table.tasks().query(TaskMapper.byAssignee("Ada")).attempts().first().orElseThrow();
    assertThat(((Opened.Refused<Task>) found).item()).isEqualTo(item);
  }
}
