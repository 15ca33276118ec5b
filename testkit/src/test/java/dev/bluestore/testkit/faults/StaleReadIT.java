package dev.bluestore.testkit.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

@ExtendWith(DynamoDbLocalExtension.class)
class StaleReadIT {

  private Faulty faulty;

  @BeforeEach
  void start(DynamoDbLocal server) {
    faulty = new Faulty(server, FaultPlan.seeded(7).rate(Fault.STALE_READ, 1));
  }

  @AfterEach
  void stop() {
    faulty.close();
  }

  private String read(String operation, boolean consistent) {
    DynamoDbClient client = faulty.client();
    List<Map<String, AttributeValue>> items =
        switch (operation) {
          case "GetItem" ->
              List.of(
                  client
                      .getItem(
                          get ->
                              get.tableName(faulty.table())
                                  .key(Faulty.key("k"))
                                  .consistentRead(consistent))
                      .item());
          case "Query" ->
              client
                  .query(
                      query ->
                          query
                              .tableName(faulty.table())
                              .keyConditionExpression("PK = :k")
                              .expressionAttributeValues(Map.of(":k", AttributeValue.fromS("k")))
                              .consistentRead(consistent))
                  .items();
          case "Scan" ->
              client
                  .scan(scan -> scan.tableName(faulty.table()).consistentRead(consistent))
                  .items();
          default ->
              client
                  .batchGetItem(get -> get.requestItems(batch(consistent)))
                  .responses()
                  .get(faulty.table());
        };
    return items.get(0).get("v").s();
  }

  private Map<String, KeysAndAttributes> batch(boolean consistent) {
    return Map.of(
        faulty.table(),
        KeysAndAttributes.builder()
            .keys(List.of(Faulty.key("k")))
            .consistentRead(consistent)
            .build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"GetItem", "Query", "Scan", "BatchGetItem"})
  void read_afterAWrite_isGivenTheAnswerBeforeIt(String operation) {
    faulty.put("k", "old");

    assertThat(read(operation, false)).as("nothing to be stale").isEqualTo("old");
    faulty.put("k", "new");

    assertThat(read(operation, false)).isEqualTo("old");
    assertThat(faulty.proxy().requests())
        .filteredOn(request -> request.operation().equals(operation))
        .extracting(ProxiedRequest::fault, ProxiedRequest::reachedServer)
        .containsExactly(
            tuple(Optional.empty(), true), tuple(Optional.of(Fault.STALE_READ), false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GetItem", "Query", "Scan", "BatchGetItem"})
  void consistentRead_afterAWrite_isGivenTheNewAnswer(String operation) {
    faulty.put("k", "old");
    assertThat(read(operation, true)).isEqualTo("old");

    faulty.put("k", "new");

    assertThat(read(operation, true)).isEqualTo("new");
    assertThat(faulty.proxy().count(operation, Fault.STALE_READ)).isZero();
  }

  @Test
  void read_ofAnotherItem_isNotGivenThisItemsAnswer() {
    faulty.put("k", "old");
    read("GetItem", false);

    assertThat(
            faulty
                .client()
                .getItem(get -> get.tableName(faulty.table()).key(Faulty.key("other")))
                .hasItem())
        .isFalse();
  }
}
