package dev.bluestore.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.testing.ChildProcess;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.ResealProcess;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** More items than the memory of a worker holds, sealed anew by it. */
@ExtendWith(DynamoDbLocalExtension.class)
class ResealHeapIT {

  private static final int NOTES = Integer.getInteger("bluestore.reseal.items", 2_000);

  /** So long that the texts of all take 60 MB, or what is set; a partition has room for 10,000. */
  private static final String TEXT =
      "x".repeat(Integer.getInteger("bluestore.reseal.text", 30_000));

  private static final int NOTEBOOKS = 5 + NOTES / 5_000;

  @Test
  void worker_withLessMemoryThanTheTable_resealsIt(DynamoDbLocal server, @TempDir Path keys)
      throws IOException {
    try (TestTable table = new TestTable(server, keys)) {
      new Library(table, NOTEBOOKS, NOTES, TEXT).fill();
      try (ChildProcess worker =
          ChildProcess.start(
              ResealProcess.class,
              List.of("-Xmx64m"),
              Map.of(
                  "DYNAMODB_ENDPOINT", server.endpoint().toString(),
                  "BLUE_TABLE", table.name(),
                  "BLUE_NAMESPACE", "notes",
                  "BLUE_KEYS_DIR", keys.toString()),
              "job",
              "the only one",
              "60000",
              "100000")) {
        worker.awaitLine("done");
      }

      assertThat(keysThatAre(table, "drained")).isEqualTo(NOTEBOOKS);
      assertThat(keysThatAre(table, "retired")).isZero();
      try (Stream<Note> notes = table.notes().scan(1).stream()) {
        assertThat(notes.filter(note -> note.text().startsWith(TEXT)).count()).isEqualTo(NOTES);
      }
    }
  }

  private static long keysThatAre(TestTable table, String state) {
    return table
        .client()
        .scanPaginator(
            scan ->
                scan.tableName(table.name())
                    .select(Select.COUNT)
                    .filterExpression("dek_state = :state")
                    .expressionAttributeValues(Map.of(":state", AttributeValue.fromS(state))))
        .stream()
        .mapToLong(ScanResponse::count)
        .sum();
  }
}
