package dev.bluestore.testkit;

import dev.bluestore.testkit.faults.FaultPlan;
import dev.bluestore.testkit.faults.FaultProxy;
import dev.bluestore.testkit.faults.MixedFaults;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands a JUnit 5 test a {@link DynamoDbLocal}, and a {@link FaultProxy} in front of it, in
 * constructors, lifecycle methods and test methods.
 *
 * <pre>{@code
 * @ExtendWith(DynamoDbLocalExtension.class)
 * class OrdersIT {
 *   @Test
 *   void order_isPut_isFound(DynamoDbLocal dynamoDb) {
 *     URI endpoint = dynamoDb.endpoint();
 *     String table = dynamoDb.freshTableName();
 *     ...
 *   }
 *
 *   @Test
 *   void orders_underFaults_areAllPut(@MixedFaults(seed = 7, share = 0.2) FaultProxy proxy) {
 *     URI endpoint = proxy.endpoint();
 *     ...
 *   }
 * }
 * }</pre>
 *
 * <p>The server is started when the first test asks for it, is the same for all tests of the run,
 * and ends with the run: a test does not close it. Where it comes from is told at {@link
 * DynamoDbLocal}.
 *
 * <p>A proxy is of one test, or of one class where its constructor or {@code @BeforeAll} asks, and
 * ends with it. Parameters with the same {@link MixedFaults} there, or without, are the same proxy.
 *
 * <p>Thread-safe: tests that run in parallel get the same server.
 */
public final class DynamoDbLocalExtension implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(DynamoDbLocalExtension.class);

  /** Made by JUnit. */
  public DynamoDbLocalExtension() {}

  /** What a proxy is kept under: its annotation, or that there is none. */
  private record ProxyKey(Optional<MixedFaults> faults) {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == DynamoDbLocal.class || type == FaultProxy.class;
  }

  /**
   * Gives the run's server, and starts it if this is the first to ask; or a proxy in front of it.
   *
   * @throws DynamoDbLocalException if the server cannot be had
   */
  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    DynamoDbLocal server = server(context);
    return parameter.getParameter().getType() == FaultProxy.class
        ? proxy(server, parameter.findAnnotation(MixedFaults.class), context)
        : server;
  }

  private static DynamoDbLocal server(ExtensionContext context) {
    // JUnit closes what is in the root store when the run ends.
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            DynamoDbLocal.class, key -> DynamoDbLocal.start(), DynamoDbLocal.class);
  }

  private static FaultProxy proxy(
      DynamoDbLocal server, Optional<MixedFaults> faults, ExtensionContext context) {
    FaultPlan plan =
        faults
            .map(mixed -> FaultPlan.mixed(mixed.seed(), mixed.share()))
            .orElseGet(() -> FaultPlan.seeded(0));
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            new ProxyKey(faults),
            key -> FaultProxy.start(server.endpoint(), plan),
            FaultProxy.class);
  }
}
