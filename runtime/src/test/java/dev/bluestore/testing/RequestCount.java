package dev.bluestore.testing;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Notes the requests that a client sends. */
public final class RequestCount implements ExecutionInterceptor {

  private final List<SdkRequest> requests = new ArrayList<>();

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    note(context.request());
  }

  private synchronized void note(SdkRequest request) {
    requests.add(request);
    notifyAll();
  }

  /** The names of the requests since the last call. */
  public List<String> take() {
    return takeAll().stream()
        .map(request -> request.getClass().getSimpleName().replace("Request", ""))
        .toList();
  }

  /** The requests since the last call. */
  public synchronized List<SdkRequest> takeAll() {
    List<SdkRequest> taken = List.copyOf(requests);
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
