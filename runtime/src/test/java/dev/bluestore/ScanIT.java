package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.codec.Field;
import dev.bluestore.codec.ValueCodec;
import dev.bluestore.condition.TextField;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** All entities of a class, over the whole table. */
@ExtendWith(DynamoDbLocalExtension.class)
class ScanIT {

  private static final TextField<Note> STATUS = TextField.of(Field.of("status", ValueCodec.text()));

  private TestTable table;

  @BeforeEach
  void makeTable(DynamoDbLocal server, @TempDir Path keys) {
    table = new TestTable(server, keys, UnaryOperator.identity(), TaskMapper.SCHEMA);
  }

  @AfterEach
  void closeTable() {
    table.close();
  }

  /** Notes of several partitions, of about so many bytes each, with other entities beside them. */
  private List<Note> notes(int count, int bytes) {
    List<Note> notes =
        IntStream.range(0, count)
            .mapToObj(i -> Note.of("book" + i % 5, 1, i, "x".repeat(bytes)))
            .toList();
    notes.forEach(table.notes()::put);
    table.tasks().put(Task.of("book1", "open", 1));
    table.store().repository(new Note.Mapper("notes")).put(notes.get(0));
    table.takeRequests();
    return notes;
  }

  @Test
  void scan_ofATableWithOtherItems_givesThoseOfItsEntityOnce() {
    List<Note> notes = notes(40, 10);

    for (int segments : new int[] {1, 4, 9}) {
      Scan<Note> scan = table.notes().scan(segments);
      assertThat(scan.list()).containsExactlyInAnyOrderElementsOf(notes);
      assertThat(scan.async().list().join()).containsExactlyInAnyOrderElementsOf(notes);
      assertThat(scan.count()).isEqualTo(40);
      assertThat(scan.limit(7).list()).hasSize(7).doesNotHaveDuplicates();
      assertThat(scan.where(STATUS.isNot("open")).list()).isEmpty();
      assertThat(scan.where(STATUS.is("open")).first()).isPresent();
    }
    assertThat(table.tasks().scan(2).list()).hasSize(1);
  }

  @Test
  void progress_ofAScan_countsItsPagesToTheEnd() {
    notes(12, 300_000);
    List<ScanProgress> reports = Collections.synchronizedList(new ArrayList<>());

    table.notes().scan(3).onProgress(reports::add).stream().forEach(note -> {});

    ScanProgress last = reports.get(reports.size() - 1);
    assertThat(last.segments()).isEqualTo(3);
    assertThat(last.ended()).isEqualTo(3);
    assertThat(last.items()).isEqualTo(12);
    assertThat(last.pages()).isEqualTo(reports.size()).isGreaterThan(3);
    assertThat(reports).extracting(ScanProgress::pages).isSorted();
  }

  @Test
  void stream_thatIsClosed_readsNoFurtherPages() {
    notes(12, 300_000);
    List<ScanProgress> reports = Collections.synchronizedList(new ArrayList<>());

    try (Stream<Note> all = table.notes().scan(1).onProgress(reports::add).stream()) {
      assertThat(all.findFirst()).isPresent();
    }

    assertThat(reports).hasSize(1);
  }

  @Test
  void publisher_ofLargeNotes_fetchesAPageWhenItIsAskedFor() {
    List<Note> notes =
        IntStream.range(0, 8).mapToObj(i -> Note.of("alpha", 1, i, "x".repeat(300_000))).toList();
    notes.forEach(table.notes()::put);
    Collected collected = new Collected();
    List<ScanProgress> reports = Collections.synchronizedList(new ArrayList<>());

    table.notes().scan(1).onProgress(reports::add).async().publisher().subscribe(collected);
    assertThat(reports).isEmpty();
    collected.subscription.join().request(1);
    collected.first.join();
    assertThat(reports).hasSize(1);
    collected.subscription.join().request(Long.MAX_VALUE);

    assertThat(collected.all.join()).isEqualTo(notes);
    assertThat(reports).hasSizeGreaterThan(1);
  }

  @Test
  void publisher_ofAQuery_runsForEachSubscriberAnew() {
    List<Note> notes = notes(10, 10);
    Flow.Publisher<Note> publisher = table.notes().query(Note.key("book2")).async().publisher();

    for (int i = 0; i < 2; i++) {
      Collected collected = new Collected();
      publisher.subscribe(collected);
      collected.subscription.join().request(Long.MAX_VALUE);
      assertThat(collected.all.join())
          .isEqualTo(notes.stream().filter(note -> note.notebook().equals("book2")).toList());
    }
  }

  @Test
  void publisher_ofAStoreThatWasClosed_endsWithAnError() {
    EncryptedStore store = table.another().build();
    Flow.Publisher<Note> publisher =
        store.repository(new Note.Mapper()).query(Note.key("alpha")).async().publisher();
    store.close();
    Collected collected = new Collected();
    publisher.subscribe(collected);

    collected.subscription.join().request(1);

    assertThat(collected.all).isCompletedExceptionally();
  }

  @Test
  void segments_outOfBounds_areRefused() {
    for (int segments : new int[] {0, -1, 1_000_001}) {
      assertThatExceptionOfType(InvalidItemException.class)
          .isThrownBy(() -> table.notes().scan(segments))
          .withMessageContaining("1 to 1,000,000");
    }
  }

  /** Collects all that it is given. */
  private static final class Collected implements Flow.Subscriber<Note> {

    private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
    private final CompletableFuture<Note> first = new CompletableFuture<>();
    private final CompletableFuture<List<Note>> all = new CompletableFuture<>();
    private final List<Note> soFar = new ArrayList<>();

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription.complete(given);
    }

    @Override
    public void onNext(Note note) {
      soFar.add(note);
      first.complete(note);
    }

    @Override
    public void onError(Throwable failure) {
      all.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      all.complete(soFar);
    }
  }
}
