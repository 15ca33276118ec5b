package dev.bluestore.testing;

import dev.bluestore.testkit.DynamoDbLocal;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Does something when requests have reached the server and the client does not know it yet.
 *
 * @param after gets the request and its number, from 1; retries count
 */
public record Interruption(AtomicInteger sent, BiConsumer<SdkRequest, Integer> after)
    implements ExecutionInterceptor {

  /** Of each request. */
  public Interruption(BiConsumer<SdkRequest, Integer> after) {
    this(new AtomicInteger(), after);
  }

  /** The end of a process after so many requests: the answer to the last one does not come. */
  public static Interruption crashAfter(int requests) {
    return new Interruption(
        (request, number) -> {
          if (number >= requests) {
            throw SdkClientException.create("the process has ended");
          }
        });
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    sent.incrementAndGet();
  }

  @Override
  public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
    after.accept(context.request(), sent.get());
  }

  /** A client with this, which the caller closes. */
  public DynamoDbClient client(DynamoDbLocal server) {
    return DynamoDbClient.builder()
        .endpointOverride(server.endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .overrideConfiguration(override -> override.addExecutionInterceptor(this))
        .build();
  }
}
