package dev.bluestore.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Notes the requests that a client sends, by their names. */
public final class RequestCount implements ExecutionInterceptor {

  private final List<String> requests = new CopyOnWriteArrayList<>();

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    requests.add(context.request().getClass().getSimpleName().replace("Request", ""));
  }

  /** The requests since the last call. */
  public List<String> take() {
    List<String> taken = List.copyOf(requests);
    requests.clear();
    return taken;
  }
}
