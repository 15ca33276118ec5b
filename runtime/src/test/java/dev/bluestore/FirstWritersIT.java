package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.testing.ChildProcess;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testing.WriterProcess;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Processes that write the first items of the same partitions at the same time. */
@ExtendWith(DynamoDbLocalExtension.class)
class FirstWritersIT {

  private static final int PROCESSES = 4;
  private static final int PARTITIONS = 200;

  @TempDir private Path keys;

  @Test
  void firstWriters_ofManyProcesses_allStayReadable(DynamoDbLocal server) throws Exception {
    List<ChildProcess> writers = new ArrayList<>();
    try (TestTable table = new TestTable(server, keys)) {
      for (int number = 0; number < PROCESSES; number++) {
        writers.add(writer(table, number));
      }
      for (ChildProcess writer : writers) {
        writer.awaitLine("ready");
      }
      for (ChildProcess writer : writers) {
        writer.proceed();
      }
      for (ChildProcess writer : writers) {
        writer.awaitLine("written");
      }

      for (int partition = 0; partition < PARTITIONS; partition++) {
        assertThat(table.notes().query(Note.key("book" + partition)).list())
            .hasSize(PROCESSES * WriterProcess.WRITERS);
      }
      assertThat(countKeyRecords(table))
          .isBetween((long) PARTITIONS, (long) PROCESSES * PARTITIONS);
    } finally {
      writers.forEach(ChildProcess::close);
    }
  }

  private ChildProcess writer(TestTable table, int number) throws Exception {
    return ChildProcess.start(
        WriterProcess.class,
        List.of(),
        Map.of(
            "DYNAMODB_ENDPOINT", table.server().endpoint().toString(),
            "BLUE_TABLE", table.name(),
            "BLUE_NAMESPACE", "notes",
            "BLUE_KEYS_DIR", keys.toString()),
        Integer.toString(number),
        Integer.toString(PARTITIONS));
  }

  private static long countKeyRecords(TestTable table) {
    return table
        .client()
        .scanPaginator(
            scan ->
                scan.tableName(table.name())
                    .filterExpression("begins_with(SK, :dek)")
                    .expressionAttributeValues(Map.of(":dek", AttributeValue.fromS("dek#"))))
        .items()
        .stream()
        .count();
  }
}
