package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.codec.EntityCodec;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.ScanInSmallHeap;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** More items than the memory holds, streamed through a scan. */
class SmallHeapIT {

  /** The rows of so many take more than the heap, if anybody keeps them. */
  private static final int ITEMS = Integer.getInteger("bluestore.scan.items", 100_000);

  private static final String TEXT = "x".repeat(100);
  private static final int IN_A_BATCH = 25;
  private static final int IN_A_NOTEBOOK = 10_000;

  @Test
  void scan_ofATableLargerThanTheHeap_givesEveryItem(@TempDir Path keys)
      throws IOException, InterruptedException {
    // A server of its own: each page of so large a table keeps others waiting for seconds.
    try (DynamoDbLocal server = DynamoDbLocal.start();
        TestTable table = new TestTable(server, keys)) {
      fill(table);

      Process child =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx64m",
                  "-XX:+UseSerialGC",
                  "-cp",
                  System.getProperty(
                      "surefire.test.class.path", System.getProperty("java.class.path")),
                  ScanInSmallHeap.class.getName(),
                  server.endpoint().toString(),
                  table.name(),
                  keys.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String output =
          new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

      assertThat(child.waitFor()).isZero();
      assertThat(output).isEqualTo(ITEMS + " notes");
    }
  }

  /** Sealed one by one, and written by the bare client, many at a time. */
  private static void fill(TestTable table) {
    EntitySealer<Note> sealer =
        new EntitySealer<>(table.store(), new EntityCodec<>(new Note.Mapper()));
    IntStream.range(0, ITEMS / IN_A_BATCH)
        .parallel()
        .mapToObj(
            batch ->
                IntStream.range(batch * IN_A_BATCH, (batch + 1) * IN_A_BATCH)
                    .mapToObj(SmallHeapIT::note)
                    .map(note -> sealer.seal(note, table.store().table().transport()).join().item())
                    .toList())
        .forEach(items -> write(table, items));
  }

  private static Note note(int i) {
    return Note.of("book" + i / IN_A_NOTEBOOK, i % IN_A_NOTEBOOK / 100, i % 100, TEXT);
  }

  private static void write(TestTable table, List<Map<String, AttributeValue>> items) {
    List<WriteRequest> writes =
        items.stream()
            .map(item -> WriteRequest.builder().putRequest(put -> put.item(item)).build())
            .toList();
    assertThat(
            table
                .client()
                .batchWriteItem(write -> write.requestItems(Map.of(table.name(), writes)))
                .unprocessedItems())
        .isEmpty();
  }
}
