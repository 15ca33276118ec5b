package dev.bluestore.benchmarks;

import dev.bluestore.EncryptedStore;
import dev.bluestore.benchmarks.peers.LocalTable;
import dev.bluestore.benchmarks.peers.PlainArticle;
import dev.bluestore.benchmarks.peers.Steps;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.keys.LocalFileKeyProvider;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;

/** From {@code main} to the first put, in a JVM of its own; prints where the time goes. */
final class ColdStart {

  private ColdStart() {}

  /**
   * Puts one article.
   *
   * @param arguments {@code ours} or {@code enhanced}, and the name of a table
   */
  public static void main(String[] arguments) {
    Steps steps = new Steps();
    if (arguments[0].equals("ours")) {
      ours(steps, arguments[1]);
    } else {
      enhanced(steps, arguments[1]);
    }
    steps.print();
  }

  private static void ours(Steps steps, String table) {
    steps.done("cryptography", CryptoProvider.current());
    LocalFileKeyProvider keys = LocalFileKeyProvider.openOrCreate(LocalStore.scratch());
    LocalTable local = LocalTable.existing(table);
    steps.done("client", local);
    try (keys;
        EncryptedStore store =
            EncryptedStore.builder()
                .client(local.client())
                .table(table)
                .auditSink(new LocalStore.NoSink())
                .keyProvider(keys)
                .build()) {
      ArticleRepository articles = new ArticleRepository(store);
      steps.done("store", articles);
      articles.put(Article.of("first", 1, 1024));
      steps.done("put", articles);
    }
  }

  private static void enhanced(Steps steps, String table) {
    LocalTable local = LocalTable.existing(table);
    steps.done("client", local);
    DynamoDbEnhancedClient client =
        DynamoDbEnhancedClient.builder().dynamoDbClient(local.client()).build();
    steps.done("store", client.table(table, EnhancedSchemas.BEAN));
    client
        .table(table, EnhancedSchemas.BEAN)
        .putItem(BeanArticle.of(PlainArticle.of("first", 1, 1024)));
    steps.done("put", client);
  }
}
