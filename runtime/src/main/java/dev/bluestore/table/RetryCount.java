package dev.bluestore.table;

import dev.bluestore.telemetry.Telemetry;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Counts the tries that the SDK makes by itself, behind the first one of a request. */
record RetryCount(Telemetry telemetry) implements ExecutionInterceptor {

  private static final ExecutionAttribute<Boolean> SENT = new ExecutionAttribute<>("BlueStoreSent");

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    if (attributes.getAttribute(SENT) == null) {
      attributes.putAttribute(SENT, true);
    } else {
      telemetry.retry();
    }
  }
}
