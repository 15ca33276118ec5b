package dev.bluestore.testing;

import dev.bluestore.EncryptedStore;
import dev.bluestore.testkit.faults.FaultPlan;
import dev.bluestore.testkit.faults.FaultProxy;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Another store over the same table whose requests meet faults, by clients that send each of them
 * once: what is sent again is sent again by the store.
 */
public final class FaultyStore implements AutoCloseable {

  private final FaultProxy proxy;
  private final DynamoDbClient client;
  private final EncryptedStore store;

  /** Over a table, with the faults of a plan and those that are asked for. */
  public FaultyStore(TestTable table, FaultPlan plan) {
    proxy = FaultProxy.start(table.server().endpoint(), plan);
    client =
        DynamoDbClient.builder()
            .endpointOverride(proxy.endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .overrideConfiguration(
                override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
            .build();
    store = table.another().client(client).build();
  }

  /** The store. */
  public EncryptedStore store() {
    return store;
  }

  /** What is between it and the table. */
  public FaultProxy proxy() {
    return proxy;
  }

  @Override
  public void close() {
    store.close();
    client.close();
    proxy.close();
  }
}
