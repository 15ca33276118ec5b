package dev.bluestore.testing;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Looks whether the canary is in a request of any client of the SDK: what DynamoDB is sent is what
 * its tables hold. The SDK takes it from the class path.
 */
public final class WatchedRequests implements ExecutionInterceptor {

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    // Processes that tests start have little memory, and nobody to be told.
    if (SuiteLog.isKept()) {
      // The text of a request has strings as they are and bytes as hex.
      Canary.watch(context.request().getClass().getSimpleName(), context.request().toString());
    }
  }
}
