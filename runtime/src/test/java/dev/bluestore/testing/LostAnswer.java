package dev.bluestore.testing;

import dev.bluestore.testkit.DynamoDbLocal;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * Loses the answer to the first request of a kind: the server has it, and the client asks again.
 */
public final class LostAnswer implements ExecutionInterceptor {

  private final AtomicInteger attempts = new AtomicInteger();
  private final Class<? extends SdkRequest> lost;
  private final Runnable meanwhile;

  /** Of an item that is put. */
  public LostAnswer() {
    this(PutItemRequest.class, () -> {});
  }

  /**
   * Of some kind of request.
   *
   * @param meanwhile what happens before the client asks again
   */
  public LostAnswer(Class<? extends SdkRequest> lost, Runnable meanwhile) {
    this.lost = lost;
    this.meanwhile = meanwhile;
  }

  @Override
  public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
    if (lost.isInstance(context.request()) && attempts.incrementAndGet() == 1) {
      meanwhile.run();
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

  /** How often such a request was sent. */
  public int attempts() {
    return attempts.get();
  }
}
