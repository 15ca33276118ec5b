package dev.bluestore.benchmarks;

import dev.bluestore.benchmarks.peers.LocalTable;
import dev.bluestore.benchmarks.peers.PlainArticle;
import dev.bluestore.benchmarks.peers.Requests;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.WriteBatch;

/** Requests of the Enhanced Client with a bean, which encrypts nothing. */
final class EnhancedRequests implements Requests {

  private final DynamoDbEnhancedClient client;
  private final DynamoDbTable<BeanArticle> table;

  /** Made before, as the bare client's items are. */
  private final BeanArticle article = article(PARTITION, 0);

  private final List<BeanArticle> batched =
      IntStream.range(0, BATCH).mapToObj(number -> article(BATCHED, number)).toList();

  EnhancedRequests(LocalTable local) {
    this.client = DynamoDbEnhancedClient.builder().dynamoDbClient(local.client()).build();
    this.table = client.table(local.name(), EnhancedSchemas.BEAN);
  }

  @Override
  public String name() {
    return "enhanced";
  }

  @Override
  public Object put() {
    table.putItem(article);
    return article;
  }

  @Override
  public Object find() {
    Key key = Key.builder().partitionValue(PARTITION).sortValue(PlainArticle.sortKey(0)).build();
    return table.getItem(get -> get.key(key).consistentRead(true));
  }

  @Override
  public List<?> query() {
    Key key = Key.builder().partitionValue(PARTITION).build();
    return table
        .query(
            query -> query.queryConditional(QueryConditional.keyEqualTo(key)).consistentRead(true))
        .items()
        .stream()
        .toList();
  }

  @Override
  public Object batch() {
    WriteBatch.Builder<BeanArticle> writes =
        WriteBatch.builder(BeanArticle.class).mappedTableResource(table);
    batched.forEach(writes::addPutItem);
    return client.batchWriteItem(batch -> batch.writeBatches(writes.build()));
  }

  private static BeanArticle article(String partition, int number) {
    return BeanArticle.of(PlainArticle.of(partition, number, CONTENT));
  }

  void fill() {
    for (int number = 0; number < QUERIED; number++) {
      table.putItem(article(PARTITION, number));
    }
  }
}
