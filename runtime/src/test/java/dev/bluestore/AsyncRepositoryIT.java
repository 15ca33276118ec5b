package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.NotFoundException;
import dev.bluestore.error.StoreUnavailableException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The same as the other form does, without a thread that waits. */
@ExtendWith(DynamoDbLocalExtension.class)
class AsyncRepositoryIT {

  private static final Note NOTE = Note.of("alpha", 1, 1, "first");

  private TestTable table;
  private AsyncRepository<Note> notes;

  @BeforeEach
  void makeTable(DynamoDbLocal server, @TempDir Path keys) {
    table = new TestTable(server, keys);
    notes = table.notes().async();
  }

  @AfterEach
  void closeTable() {
    table.close();
  }

  private Key<Note> key(String notebook, int... sort) {
    return table.notes().key(Note.key(notebook, sort));
  }

  private static Throwable failure(CompletableFuture<?> future) {
    return catchThrowableOfType(CompletionException.class, future::join).getCause();
  }

  @Test
  void note_storedAsynchronously_isReadByBothForms() {
    assertThat(notes.put(NOTE).join()).isEqualTo(NOTE);

    assertThat(notes.find(key("alpha", 1, 1)).join()).contains(NOTE);
    assertThat(notes.get(key("alpha", 1, 1)).join()).isEqualTo(NOTE);
    assertThat(table.notes().find(Note.key("alpha", 1, 1))).contains(NOTE);
    assertThat(notes.exists(key("alpha", 1, 1)).join()).isTrue();
    assertThat(notes.putIfAbsent(Note.of("alpha", 1, 1, "second")).join()).contains(NOTE);

    notes.delete(key("alpha", 1, 1)).join();
    assertThat(notes.find(key("alpha", 1, 1)).join()).isEmpty();
    assertThat(notes.exists(key("alpha", 1, 1)).join()).isFalse();
  }

  @Test
  void notes_storedAtOnce_areAllThereInOrder() {
    List<Note> all =
        IntStream.range(0, 90).mapToObj(i -> Note.of("alpha", 1, i, "note " + i)).toList();

    CompletableFuture.allOf(all.stream().map(notes::put).toArray(CompletableFuture[]::new)).join();

    AsyncQuery<Note> query = table.notes().query(Note.key("alpha")).async();
    assertThat(query.list().join()).isEqualTo(all);
    assertThat(query.count().join()).isEqualTo(90);
    assertThat(query.first().join()).contains(all.get(0));
    assertThat(table.notes().query(Note.key("alpha")).descending().limit(2).async().list().join())
        .containsExactly(all.get(89), all.get(88));
  }

  @Test
  void pages_ofLargeNotes_areReadOneAfterAnother() {
    List<Note> all =
        IntStream.range(0, 8)
            .mapToObj(i -> Note.of("alpha", 1, i, Integer.toString(i).repeat(300_000)))
            .toList();
    all.forEach(table.notes()::put);

    Query<Note> query = table.notes().query(Note.key("alpha"));
    assertThat(query.async().list().join()).isEqualTo(all);
    assertThat(query.limit(7).async().list().join()).isEqualTo(all.subList(0, 7));
    assertThat(query.limit(7).async().count().join()).isEqualTo(7);
  }

  @Test
  void failure_ofAFuture_isWhatTheOtherFormThrows() {
    assertThat(failure(notes.get(key("alpha", 1, 1)))).isInstanceOf(NotFoundException.class);
    assertThat(failure(notes.put(Note.of("", 1, 1, "x")))).isInstanceOf(InvalidItemException.class);

    table.notes().put(NOTE);
    Map<String, AttributeValue> changed = table.raw(Note.key("alpha", 1, 1));
    changed.put("status", AttributeValue.fromS("done"));
    table.putRaw(changed);

    assertThat(failure(notes.find(key("alpha", 1, 1)))).isInstanceOf(TamperedException.class);
    assertThat(failure(table.notes().query(Note.key("alpha")).async().list()))
        .isInstanceOf(TamperedException.class);
  }

  @Test
  void server_thatIsNotThere_failsTheFuture(@TempDir Path keys) {
    try (EncryptedStore store =
        EncryptedStore.builder()
            .endpoint("http://localhost:1")
            .table("none")
            .keysFolder(keys)
            .build()) {
      Repository<Note> away = store.repository(new Note.Mapper());
      Key<Note> key = away.key(Note.key("alpha", 1, 1));

      assertThat(failure(away.async().find(key))).isInstanceOf(StoreUnavailableException.class);
    }
  }

  @Test
  void store_thatIsClosed_closesItsAsynchronousClient(@TempDir Path keys) {
    EncryptedStore store = table.another().build();
    AsyncRepository<Note> before = store.repository(new Note.Mapper()).async();
    before.put(NOTE).join();
    store.close();

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> store.repository(new Note.Mapper()).async())
        .withMessageContaining("closed");
  }
}
