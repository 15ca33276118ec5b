package dev.bluestore.benchmarks.peers;

import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.cryptography.dbencryptionsdk.dynamodb.DynamoDbEncryptionInterceptor;
import software.amazon.cryptography.materialproviders.IKeyring;

/** From {@code main} to the first put with the interceptor; prints where the time goes. */
final class DbEsdkColdStart {

  private DbEsdkColdStart() {}

  /**
   * Puts one article.
   *
   * @param arguments the algorithm suite, and the name of a table
   */
  public static void main(String[] arguments) {
    DbEsdk.Suite suite = DbEsdk.Suite.valueOf(arguments[0]);
    String table = arguments[1];
    Steps steps = new Steps();
    IKeyring keyring = DbEsdk.rawAesKeyring();
    steps.done("cryptography", keyring);
    DynamoDbEncryptionInterceptor interceptor = DbEsdk.interceptor(suite, keyring, table);
    steps.done("store", interceptor);
    try (DynamoDbClient client = LocalTable.client(Optional.of(interceptor))) {
      steps.done("client", client);
      client.putItem(put -> put.tableName(table).item(PlainArticle.of("first", 1, 1024).toItem()));
      steps.done("put", client);
    }
    steps.print();
  }
}
