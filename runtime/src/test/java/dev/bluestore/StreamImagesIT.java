package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.TamperedException;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Images of real records of DynamoDB Streams, opened. */
@ExtendWith(DynamoDbLocalExtension.class)
class StreamImagesIT {

  private static final Note FIRST = Note.of("alpha", 1, 1, "first");
  private static final Note SECOND = Note.of("alpha", 1, 1, "second");

  private TestTable table;
  private DynamoDbStreamsClient streams;
  private String arn;

  @BeforeEach
  void makeTable(DynamoDbLocal server, @TempDir Path keys) {
    table = new TestTable(server, keys);
    arn =
        table
            .client()
            .updateTable(
                update ->
                    update
                        .tableName(table.name())
                        .streamSpecification(
                            stream ->
                                stream
                                    .streamEnabled(true)
                                    .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)))
            .tableDescription()
            .latestStreamArn();
    streams =
        DynamoDbStreamsClient.builder()
            .endpointOverride(server.endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build();
  }

  @AfterEach
  void closeTable() {
    streams.close();
    table.close();
  }

  /** The records so far: a key's, and those of the changes. */
  private List<Record> records(int count) {
    String shard =
        streams
            .describeStream(describe -> describe.streamArn(arn))
            .streamDescription()
            .shards()
            .get(0)
            .shardId();
    String iterator =
        streams
            .getShardIterator(
                get ->
                    get.streamArn(arn)
                        .shardId(shard)
                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
            .shardIterator();
    List<Record> records = new ArrayList<>();
    while (records.size() < count) {
      String here = iterator;
      var answer = streams.getRecords(get -> get.shardIterator(here));
      records.addAll(answer.records());
      iterator = answer.nextShardIterator();
    }
    return records;
  }

  @Test
  void records_ofChanges_areOpenedAsBeforeAndAfter() {
    table.notes().put(FIRST);
    table.notes().put(SECOND);
    table.notes().delete(SECOND);

    assertThat(records(4))
        .extracting(table.notes()::decode)
        .containsExactly(
            Optional.empty(),
            Optional.of(new Change<>(Optional.empty(), Optional.of(FIRST))),
            Optional.of(new Change<>(Optional.of(FIRST), Optional.of(SECOND))),
            Optional.of(new Change<>(Optional.of(SECOND), Optional.empty())));
    assertThat(records(4)).allMatch(record -> table.tasks().decode(record).isEmpty());
    assertThat(table.notes().async().decode(records(4).get(1)).join().orElseThrow().after())
        .contains(FIRST);
  }

  @Test
  void image_thatWasChanged_isRefusedWithItsAddress() {
    table.notes().put(FIRST);
    Map<String, AttributeValue> image = new HashMap<>(records(2).get(1).dynamodb().newImage());
    assertThat(table.notes().decode(image)).contains(FIRST);

    image.put("status", AttributeValue.fromS("changed"));

    assertThatExceptionOfType(TamperedException.class)
        .isThrownBy(() -> table.notes().decode(image))
        .satisfies(e -> assertThat(e.address()).isPresent());
  }

  @Test
  void record_inTheFormOfLambda_isOpenedAsWell() {
    table.notes().put(FIRST);
    table.notes().put(SECOND);
    List<Map<String, Object>> json =
        records(3).stream()
            .map(
                record ->
                    Map.of(
                        "eventName",
                        (Object) record.eventNameAsString(),
                        "dynamodb",
                        Map.of(
                            "Keys", json(record.dynamodb().keys()),
                            "NewImage", json(record.dynamodb().newImage()),
                            "SequenceNumber", record.dynamodb().sequenceNumber())))
            .toList();

    assertThat(LambdaEvent.records(Map.of("Records", json)))
        .extracting(table.notes()::decode)
        .containsExactly(
            Optional.empty(),
            Optional.of(new Change<>(Optional.empty(), Optional.of(FIRST))),
            Optional.of(new Change<>(Optional.empty(), Optional.of(SECOND))));
  }

  private static Map<String, Object> json(Map<String, AttributeValue> attributes) {
    Map<String, Object> json = new HashMap<>();
    attributes.forEach(
        (name, value) ->
            json.put(
                name,
                value.s() != null
                    ? Map.of("S", value.s())
                    : Map.of("B", Base64.getEncoder().encodeToString(value.b().asByteArray()))));
    return json;
  }
}
