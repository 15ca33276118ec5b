package dev.bluestore.testkit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands a JUnit 5 test a {@link DynamoDbLocal}, in constructors, lifecycle methods and test
 * methods.
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
 * }
 * }</pre>
 *
 * <p>It is started when the first test asks for it, is the same for all tests of the run, and ends
 * with the run: a test does not close it. Where it comes from is told at {@link DynamoDbLocal}.
 *
 * <p>Thread-safe: tests that run in parallel get the same instance.
 */
public final class DynamoDbLocalExtension implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(DynamoDbLocalExtension.class);

  /** Made by JUnit. */
  public DynamoDbLocalExtension() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == DynamoDbLocal.class;
  }

  /**
   * Gives the run's server, and starts it if this is the first to ask.
   *
   * @throws DynamoDbLocalException if it cannot be had
   */
  @Override
  public DynamoDbLocal resolveParameter(ParameterContext parameter, ExtensionContext context) {
    // JUnit closes what is in the root store when the run ends.
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            DynamoDbLocal.class, key -> DynamoDbLocal.start(), DynamoDbLocal.class);
  }
}
