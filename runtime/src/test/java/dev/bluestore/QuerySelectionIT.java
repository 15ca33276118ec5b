package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.InvalidItemException;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.Task;
import dev.bluestore.testing.TaskMapper;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
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
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Order, limit and count, and what they ask DynamoDB for. */
@ExtendWith(DynamoDbLocalExtension.class)
class QuerySelectionIT {

  private TestTable table;

  @BeforeEach
  void makeTable(DynamoDbLocal server, @TempDir Path keys) {
    table = new TestTable(server, keys, UnaryOperator.identity(), TaskMapper.SCHEMA);
  }

  @AfterEach
  void closeTable() {
    table.close();
  }

  private List<Note> notes(int count, String text) {
    List<Note> notes =
        IntStream.range(0, count).mapToObj(i -> Note.of("alpha", 1, i, text)).toList();
    notes.forEach(table.notes()::put);
    table.takeRequests();
    return notes;
  }

  private Query<Note> alpha() {
    return table.notes().query(Note.key("alpha"));
  }

  private static <T> List<T> lastFirst(List<T> ascending) {
    List<T> descending = new ArrayList<>(ascending);
    Collections.reverse(descending);
    return descending;
  }

  @Test
  void descending_ofAPartition_givesTheLastFirst() {
    List<Note> notes = notes(5, "x");

    assertThat(alpha().descending().list()).isEqualTo(lastFirst(notes));
    assertThat(alpha().descending().descending().first()).contains(notes.get(4));
    assertThat(alpha().list()).isEqualTo(notes);
  }

  @Test
  void limit_ofOneOfSeveralQueries_holdsForItAlone() {
    List<Note> notes = notes(5, "x");

    assertThat(Query.concat(List.of(alpha().limit(2), alpha().limit(0), alpha())).list())
        .hasSize(7)
        .startsWith(notes.get(0), notes.get(1), notes.get(0));
  }

  @Test
  void limit_withoutACondition_readsNoMoreThanItGives() {
    List<Note> notes = notes(5, "x");

    assertThat(alpha().descending().limit(2).list()).isEqualTo(lastFirst(notes).subList(0, 2));
    assertThat(table.takeQueries()).extracting(QueryRequest::limit).containsExactly(2);
    assertThat(alpha().first()).contains(notes.get(0));
    assertThat(table.takeQueries()).extracting(QueryRequest::limit).containsExactly(1);
    assertThat(alpha().limit(3).limit(4).list()).isEqualTo(notes.subList(0, 3));
    assertThat(table.takeQueries()).extracting(QueryRequest::limit).containsExactly(3);
  }

  @Test
  void limit_thatIsMoreThanAPageHolds_asksForWhatIsMissing() {
    List<Note> notes = notes(6, "x".repeat(300_000));

    assertThat(alpha().limit(5).list()).isEqualTo(notes.subList(0, 5));

    List<Integer> limits = table.takeQueries().stream().map(QueryRequest::limit).toList();
    assertThat(limits).hasSize(2).startsWith(5).last().isIn(1, 2);
  }

  @Test
  void limit_withACondition_countsResultsAndSendsNoLimit() {
    for (int i = 0; i < 12; i++) {
      table.tasks().put(Task.of("blue", i % 4 == 3 ? "done" : "open", i));
    }
    table.takeRequests();
    Query<Task> done =
        table.tasks().query(TaskMapper.leading("blue")).where(Task.Fields.STATUS.is("done"));

    assertThat(done.limit(2).list()).hasSize(2).allMatch(task -> task.status().equals("done"));
    assertThat(table.takeQueries()).extracting(QueryRequest::limit).containsOnlyNulls();
    assertThat(done.limit(10).list()).hasSize(3);
    assertThat(done.first()).isPresent();
    assertThat(done.count()).isEqualTo(3);
    assertThat(done.limit(2).count()).isEqualTo(2);
  }

  @Test
  void limit_ofZeroOrLess_givesNothingOrIsRefused() {
    notes(2, "x");

    assertThat(alpha().limit(0).list()).isEmpty();
    assertThat(alpha().limit(0).count()).isZero();
    assertThat(table.takeRequests()).isEmpty();
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> alpha().limit(-1))
        .withMessage(
            "expected a limit of 0 results or more, found a negative one; leave it out for all of"
                + " them");
  }

  @Test
  void limit_ofAnIndexThatOthersShare_countsItsOwnAndReadsTwiceAsManyEachTime() {
    for (int i = 0; i < 9; i++) {
      table.putRaw(
          Map.of(
              "PK", text("strange#one"),
              "SK", text("other#" + i),
              "status", text("open"),
              "priority", AttributeValue.fromN("0"),
              "created", text("2026-11-22T10:38:00." + i)));
    }
    Task mine = table.tasks().put(Task.of("blue", "open", 1));
    table.takeRequests();

    assertThat(table.tasks().query(TaskMapper.byStatus("open")).first()).contains(mine);
    assertThat(table.takeQueries()).extracting(QueryRequest::limit).containsExactly(1, 1, 2, 4, 8);
    assertThat(table.tasks().query(TaskMapper.byStatus("open")).count()).isEqualTo(1);
  }

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }

  @Test
  void indexQuery_descendingWithALimit_givesTheLastOnes() {
    List<Task> tasks =
        IntStream.range(0, 6)
            .mapToObj(i -> table.tasks().put(Task.of("blue", "open", i).withAssignee("Ada")))
            .toList();
    table.takeRequests();

    Query<Task> open = table.tasks().query(TaskMapper.byStatus("open"));
    assertThat(open.descending().limit(2).list()).isEqualTo(lastFirst(tasks).subList(0, 2));
    assertThat(table.takeQueries()).extracting(QueryRequest::limit).containsExactly(2);
    assertThat(table.tasks().query(TaskMapper.byAssignee("Ada")).limit(4).list()).hasSize(4);
    assertThat(table.takeRequests()).containsExactly("Query", "BatchGetItem");
    assertThat(table.tasks().query(TaskMapper.byAssignee("Ada")).count()).isEqualTo(6);
    assertThat(table.takeRequests()).containsExactly("Query");
  }

  @Test
  void count_ofAPartition_isMadeByDynamoDbOverAllPages() {
    notes(8, "x".repeat(300_000));

    assertThat(alpha().count()).isEqualTo(8);
    assertThat(table.takeQueries())
        .hasSizeGreaterThan(1)
        .extracting(QueryRequest::select)
        .containsOnly(Select.COUNT);
    assertThat(alpha().limit(3).count()).isEqualTo(3);
    assertThat(table.takeQueries()).extracting(QueryRequest::limit).containsExactly(3);
    assertThat(table.notes().query(Note.key("beta")).count()).isZero();
  }

  @Test
  void queriesInARow_withOrderAndLimit_areOneQuery() {
    List<Note> alpha = notes(3, "x");
    Note beta = Note.of("beta", 1, 1, "x");
    table.notes().put(beta);
    Query<Note> both = Query.concat(List.of(alpha(), table.notes().query(Note.key("beta"))));
    table.takeRequests();

    assertThat(both.descending().list())
        .containsExactly(beta, alpha.get(2), alpha.get(1), alpha.get(0));
    assertThat(both.limit(2).list()).isEqualTo(alpha.subList(0, 2));
    assertThat(both.descending().limit(2).list()).containsExactly(beta, alpha.get(2));
    assertThat(both.count()).isEqualTo(4);
    assertThat(both.limit(2).count()).isEqualTo(2);
    table.takeRequests();
    assertThat(both.first()).contains(alpha.get(0));
    assertThat(table.takeQueries()).extracting(QueryRequest::limit).containsExactly(1);
  }
}
