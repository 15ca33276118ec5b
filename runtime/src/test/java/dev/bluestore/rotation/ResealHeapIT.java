package dev.bluestore.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.testing.ChildProcess;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.ResealInSmallHeap;
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

/** More items than the memory of a worker holds, sealed anew by it. */
@ExtendWith(DynamoDbLocalExtension.class)
class ResealHeapIT {

  private static final int NOTES = Integer.getInteger("bluestore.reseal.items", 1_000);

  /** So long that the texts of all take 60 MB, or what is set; a partition has room for 10,000. */
  private static final String TEXT =
      "x".repeat(Integer.getInteger("bluestore.reseal.text", 60_000));

  private static final int NOTEBOOKS = 5 + NOTES / 5_000;

  @Test
  void worker_withLessMemoryThanTheTable_resealsIt(DynamoDbLocal server, @TempDir Path keys)
      throws IOException {
    try (TestTable table = new TestTable(server, keys)) {
      new Library(table, NOTEBOOKS, NOTES, TEXT).fill();
      try (ChildProcess worker =
          ChildProcess.start(
              ResealInSmallHeap.class,
              List.of("-Xmx64m"),
              Map.of(
                  "DYNAMODB_ENDPOINT", server.endpoint().toString(),
                  "BLUE_TABLE", table.name(),
                  "BLUE_NAMESPACE", "notes",
                  "BLUE_KEYS_DIR", keys.toString()),
              Integer.toString(NOTEBOOKS))) {
        worker.awaitLine("done");
      }

      long found = 0;
      for (int i = 0; i < NOTEBOOKS; i++) {
        assertThat(statesOfKeys(table, i)).containsExactlyInAnyOrder("drained", "active");
        try (Stream<Note> notes = table.notes().query(Note.key("book" + i)).stream()) {
          found += notes.filter(note -> note.text().startsWith(TEXT)).count();
        }
      }
      assertThat(found).isEqualTo(NOTES);
    }
  }

  private static List<String> statesOfKeys(TestTable table, int notebook) {
    return table
        .client()
        .query(
            query ->
                query
                    .tableName(table.name())
                    .keyConditionExpression("PK = :pk AND begins_with(SK, :sk)")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk", AttributeValue.fromS("notebook#book" + notebook),
                            ":sk", AttributeValue.fromS("dek#"))))
        .items()
        .stream()
        .map(row -> TestTable.text(row, "dek_state"))
        .toList();
  }
}
