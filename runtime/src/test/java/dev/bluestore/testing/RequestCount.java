package dev.bluestore.testing;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Notes the requests that a client sends, by their names. */
public final class RequestCount implements ExecutionInterceptor {

  private final List<String> requests = new ArrayList<>();

  @Override
  public synchronized void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    requests.add(context.request().getClass().getSimpleName().replace("Request", ""));
    notifyAll();
  }

  /** The requests since the last call. */
  public synchronized List<String> take() {
    List<String> taken = List.copyOf(requests);
    requests.clear();
    return taken;
  }

  /** Waits until there are so many. */
  public synchronized void await(int count) {
    while (requests.size() < count) {
      try {
        wait();
      } catch (InterruptedException e) {
        throw new AssertionError("interrupted while waiting for requests", e);
      }
    }
  }
}
