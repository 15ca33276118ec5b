package dev.bluestore.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;

/** Notes the requests that a client sends, and looks whether the canary is in one. */
public final class RequestCount implements ExecutionInterceptor {

  private final List<SdkRequest> requests = new ArrayList<>();

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    context.requestBody().ifPresent(body -> watch(context.request(), body));
    note(context.request());
  }

  private static void watch(SdkRequest request, RequestBody body) {
    try (InputStream content = body.contentStreamProvider().newStream()) {
      Canary.watch(request.getClass().getSimpleName(), content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
