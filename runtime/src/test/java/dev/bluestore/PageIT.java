package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bluestore.codec.Field;
import dev.bluestore.codec.KeyRange;
import dev.bluestore.codec.ValueCodec;
import dev.bluestore.condition.Condition;
import dev.bluestore.condition.TextField;
import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.CursorRefusedException;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.ItemKey;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.Task;
import dev.bluestore.testing.TaskMapper;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Pages of results, and the cursors between them. */
@ExtendWith(DynamoDbLocalExtension.class)
class PageIT {

  private TestTable table;

  @BeforeEach
  void makeTable(DynamoDbLocal server, @TempDir Path keys) {
    table = new TestTable(server, keys, UnaryOperator.identity(), TaskMapper.SCHEMA);
  }

  @AfterEach
  void closeTable() {
    table.close();
  }

  private List<Note> notes(int count) {
    List<Note> notes =
        IntStream.range(0, count).mapToObj(i -> Note.of("alpha", 1, i, "secret" + i)).toList();
    notes.forEach(table.notes()::put);
    table.takeRequests();
    return notes;
  }

  private Query<Note> alpha() {
    return table.notes().query(Note.key("alpha"));
  }

  private static <R> List<List<R>> pages(Results<R> query, int size) {
    List<List<R>> pages = new ArrayList<>();
    Optional<Cursor> next = Optional.empty();
    do {
      Page<R> page = next.isEmpty() ? query.page(size) : query.page(size, next.get());
      pages.add(page.content());
      next = page.next();
    } while (next.isPresent());
    return pages;
  }

  @Test
  void pages_ofAPartition_giveEveryResultOnceAndEndWithTheLastOne() {
    List<Note> notes = notes(6);

    assertThat(pages(alpha(), 2))
        .containsExactly(notes.subList(0, 2), notes.subList(2, 4), notes.subList(4, 6));
    assertThat(pages(alpha(), 4)).containsExactly(notes.subList(0, 4), notes.subList(4, 6));
    assertThat(pages(alpha(), Integer.MAX_VALUE)).containsExactly(notes);
    assertThat(pages(alpha().descending().limit(3), 2))
        .containsExactly(List.of(notes.get(5), notes.get(4)), List.of(notes.get(3)));
    assertThat(pages(alpha().limit(4), 2))
        .containsExactly(notes.subList(0, 2), notes.subList(2, 4));
    assertThat(pages(table.notes().query(Note.key("beta")), 2)).containsExactly(List.of());
  }

  @Test
  void page_withoutACondition_asksForOneRowMoreThanItGives() {
    notes(6);
    Cursor next = alpha().page(2).next().orElseThrow();
    table.takeRequests();

    alpha().page(2, next);

    assertThat(table.takeQueries()).extracting(QueryRequest::limit).containsExactly(3);
  }

  @Test
  void pages_ofOtherKinds_goOnWhereTheyWere() {
    List<Note> notes = notes(6);
    Query<Note> ranged = table.notes().query(Note.key("alpha", 1)).where(noteIsOpen());
    Query<Note> family =
        Query.concat(List.of(alpha().limit(3), table.notes().query(Note.key("gamma")), alpha()));

    assertThat(pages(ranged, 4)).containsExactly(notes.subList(0, 4), notes.subList(4, 6));
    assertThat(pages(family, 4))
        .containsExactly(
            List.of(notes.get(0), notes.get(1), notes.get(2), notes.get(0)),
            List.of(notes.get(1), notes.get(2), notes.get(3), notes.get(4)),
            List.of(notes.get(5)));
    assertThat(pages(table.notes().scan(2), 4).stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(notes);
  }

  private static Condition<Object> noteIsOpen() {
    return TextField.<Object>of(Field.of("status", ValueCodec.text())).is("open");
  }

  @Test
  void pages_ofAnIndex_goOnBehindItsKeys() {
    List<Task> tasks =
        IntStream.range(0, 5)
            .mapToObj(i -> table.tasks().put(Task.of("blue" + i, "open", i).withAssignee("Ada")))
            .toList();

    assertThat(pages(table.tasks().query(TaskMapper.byStatus("open")), 2))
        .containsExactly(tasks.subList(0, 2), tasks.subList(2, 4), tasks.subList(4, 5));
    assertThat(pages(table.tasks().query(TaskMapper.byAssignee("Ada")), 2).stream())
        .hasSize(3)
        .flatMap(page -> page)
        .containsExactlyInAnyOrderElementsOf(tasks);
  }

  @Test
  void cursor_whoseRowWasRemoved_goesOnBehindItsPlace() {
    List<Note> notes = notes(4);
    Cursor next = alpha().page(2).next().orElseThrow();
    table.notes().delete(notes.get(1));

    assertThat(alpha().page(2, next).content()).isEqualTo(notes.subList(2, 4));
  }

  @Test
  void cursor_ofAnotherProcess_isTakenThere() {
    List<Note> notes = notes(4);
    Cursor next = alpha().page(2).next().orElseThrow();

    try (EncryptedStore other = table.another().build()) {
      Results<Note> there =
          other.repository(new Note.Mapper()).eventuallyConsistent().query(Note.key("alpha"));
      assertThat(there.page(9, new Cursor(next.text())).content()).isEqualTo(notes.subList(2, 4));
      assertThat(there.async().page(1, next).join().content()).isEqualTo(notes.subList(2, 3));
    }
  }

  @Test
  void cursor_showsNoKey() {
    notes(4);
    String text = alpha().page(2).next().orElseThrow().text();
    String bytes = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.ISO_8859_1);

    assertThat(text).matches("[A-Za-z0-9_-]{150,}");
    // Shorter words, such as PK, are in random bytes once in a hundred times.
    assertThat(bytes).doesNotContain("alpha", "note");
    assertThat(alpha().page(2).next().orElseThrow().text()).isNotEqualTo(text);
  }

  @Test
  void cursor_changedAnywhere_isRefusedAlike() {
    notes(4);
    Cursor next = alpha().page(2).next().orElseThrow();
    byte[] bytes = Base64.getUrlDecoder().decode(next.text());
    Stream<String> changed =
        IntStream.range(0, bytes.length)
            .mapToObj(
                at -> {
                  byte[] other = bytes.clone();
                  other[at] ^= 1;
                  return Base64.getUrlEncoder().withoutPadding().encodeToString(other);
                });
    Stream<String> others =
        Stream.of("", "x", "%", next.text() + "A", next.text() + "=", next.text().substring(4));

    assertThat(Stream.concat(changed, others))
        .map(text -> refusal(alpha(), new Cursor(text)))
        .allSatisfy(e -> assertThat(e).isEqualTo(refusal(alpha(), new Cursor("none"))));
  }

  private static String refusal(Results<?> query, Cursor cursor) {
    BlueStoreException refused =
        catchThrowableOfType(CursorRefusedException.class, () -> query.page(2, cursor));
    return refused.getMessage() + refused.address() + refused.getCause();
  }

  @Test
  void cursor_ofAnotherQuery_isRefused() {
    notes(4);
    Cursor next = alpha().page(2).next().orElseThrow();
    Repository<Note> notes = table.notes();
    Repository<Note> words = table.store().repository(new Note.Mapper("other"));
    List<Results<?>> others =
        List.of(
            notes.query(Note.key("beta")),
            notes.query(Note.key("alpha", 1)),
            notes.query(new Note.Mapper().schema().range(KeyRange.atLeast("01"), "alpha")),
            words.query(new Note.Mapper("other").schema().key("alpha")),
            alpha().descending(),
            alpha().limit(3),
            alpha().where(noteIsOpen()),
            Query.concat(List.of(alpha())).limit(9),
            Query.concat(List.of(alpha(), alpha())),
            notes.scan(1),
            table.tasks().query(TaskMapper.byStatus("open")));

    assertThat(others)
        .allSatisfy(
            query ->
                assertThatExceptionOfType(CursorRefusedException.class)
                    .isThrownBy(() -> query.page(2, next)));
  }

  @Test
  void cursor_ofAnotherNamespaceOrWithoutItsKey_isRefused() {
    notes(4);
    Cursor next = alpha().page(2).next().orElseThrow();

    try (EncryptedStore other = table.another().namespace("elsewhere").build()) {
      Results<Note> there = other.repository(new Note.Mapper()).query(Note.key("alpha"));
      assertThatExceptionOfType(CursorRefusedException.class).isThrownBy(() -> there.page(2, next));
    }
    String keyId =
        new String(Base64.getUrlDecoder().decode(next.text()), 1, 57, StandardCharsets.US_ASCII);
    table.removeRaw(new ItemKey("bluestore-cursors#notes", keyId));
    try (EncryptedStore later = table.another().build()) {
      Results<Note> there = later.repository(new Note.Mapper()).query(Note.key("alpha"));
      assertThatExceptionOfType(CursorRefusedException.class).isThrownBy(() -> there.page(2, next));
    }
  }

  @Test
  void size_ofNoResult_isRefusedByBothForms() {
    assertThatExceptionOfType(InvalidItemException.class).isThrownBy(() -> alpha().page(0));
    assertThat(
            catchThrowableOfType(CompletionException.class, () -> alpha().async().page(-1).join())
                .getCause())
        .isInstanceOf(InvalidItemException.class)
        .hasMessageContaining("at least one");
  }
}
