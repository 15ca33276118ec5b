package dev.bluestore.rotation;

import dev.bluestore.testkit.faults.Fault;
import dev.bluestore.testkit.faults.FaultProxy;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * A client through a proxy that is cut off at one of its requests, and whose user dies of it at
 * once: what it throws then is nothing that anyone above would try again after.
 */
final class KilledClient implements AutoCloseable {

  private final FaultProxy proxy;
  private final Optional<Fault> cut;
  private final int at;
  private final DynamoDbClient bare;
  private int sent;

  private KilledClient(FaultProxy proxy, Optional<Fault> cut, int at) {
    this.proxy = proxy;
    this.cut = cut;
    this.at = at;
    this.bare =
        DynamoDbClient.builder()
            .endpointOverride(proxy.endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .overrideConfiguration(
                override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
            .build();
  }

  /** One that lives. */
  static KilledClient never(FaultProxy proxy) {
    return new KilledClient(proxy, Optional.empty(), 0);
  }

  /** One that dies of a request, the first one being 1. */
  static KilledClient at(FaultProxy proxy, Fault cut, int request) {
    return new KilledClient(proxy, Optional.of(cut), request);
  }

  /** The end of whoever uses the client. */
  static final class Killed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Killed(Throwable cause) {
      super(cause);
    }
  }

  DynamoDbClient client() {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (self, method, arguments) -> call(method, arguments));
  }

  private Object call(Method method, Object[] arguments) throws Throwable {
    boolean isRequest =
        arguments != null && arguments.length == 1 && arguments[0] instanceof DynamoDbRequest;
    if (isRequest) {
      sent++;
      if (sent == at) {
        proxy.next(cut.orElseThrow(), operation(arguments[0]));
      }
    }
    try {
      return method.invoke(bare, arguments);
    } catch (InvocationTargetException e) {
      throw isRequest && sent == at ? new Killed(e.getCause()) : e.getCause();
    }
  }

  private static String operation(Object request) {
    return request.getClass().getSimpleName().replace("Request", "");
  }

  /** How many requests it has sent. */
  int sent() {
    return sent;
  }

  @Override
  public void close() {
    bare.close();
  }
}
