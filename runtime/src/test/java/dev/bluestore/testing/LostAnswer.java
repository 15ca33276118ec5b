package dev.bluestore.testing;

import dev.bluestore.testkit.DynamoDbLocal;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * Loses the answer to the first item that is stored: the server has it, and the client asks again.
 */
public final class LostAnswer implements ExecutionInterceptor {

  private final AtomicInteger attempts = new AtomicInteger();

  @Override
  public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
    if (context.request() instanceof PutItemRequest && attempts.incrementAndGet() == 1) {
      throw RetryableException.create("the answer is lost");
    }
  }

  /** A client with this fault, which the caller closes. */
  public DynamoDbClient client(DynamoDbLocal server) {
    return DynamoDbClient.builder()
        .endpointOverride(server.endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .overrideConfiguration(override -> override.addExecutionInterceptor(this))
        .build();
  }

  /** How often an item was sent. */
  public int attempts() {
    return attempts.get();
  }
}
