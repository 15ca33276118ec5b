package dev.bluestore.testkit;

import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * The main class of the server's own JVM: starts DynamoDB Local, and ends when standard input does.
 *
 * <p>Standard input is a pipe that the parent holds. The operating system closes it whatever way
 * the parent ends, SIGKILL included, so no server outlives the run that it was started for.
 *
 * <p>DynamoDB Local by itself listens on all interfaces, and on no port that was not named before.
 * Here its connector is told, before it starts, to take the loopback interface and, unless one is
 * wanted, whichever port is free, so that nobody else on the network sees the data and no two
 * servers race for a port. That needs reflection, and so does the class path: this class is
 * compiled without DynamoDB Local, and uses nothing but the JDK.
 */
final class ServerMain {

  /** What the server prints when it listens; the port follows. */
  static final String LISTENING = "bluestore-testkit: DynamoDB Local listens on port ";

  private static final String RUNNER = "software.amazon.dynamodb.services.local.main.ServerRunner";

  private ServerMain() {}

  /**
   * Starts DynamoDB Local with its own arguments.
   *
   * @param arguments the port, 0 for whichever is free, and those of {@code ServerRunner}, among
   *     which a port is not used
   */
  public static void main(String[] arguments) {
    endWithStandardInput();
    try {
      System.out.println(
          LISTENING
              + listen(
                  Integer.parseInt(arguments[0]),
                  Arrays.copyOfRange(arguments, 1, arguments.length)));
    } catch (InvocationTargetException failed) {
      fail("DynamoDB Local did not start: " + failed.getCause());
    } catch (ReflectiveOperationException unknown) {
      fail("This DynamoDB Local is not built as the known version is: " + unknown);
    }
  }

  private static int listen(int port, String[] arguments) throws ReflectiveOperationException {
    Object server =
        Class.forName(RUNNER)
            .getMethod("createServerFromCommandLineArgs", String[].class)
            .invoke(null, (Object) arguments);
    Object connector = connectorOf(server);
    connector.getClass().getMethod("setHost", String.class).invoke(connector, "127.0.0.1");
    connector.getClass().getMethod("setPort", int.class).invoke(connector, port);
    server.getClass().getMethod("safeStart").invoke(server);
    return (int) connector.getClass().getMethod("getLocalPort").invoke(connector);
  }

  private static Object connectorOf(Object server) throws ReflectiveOperationException {
    Field field = server.getClass().getDeclaredField("server");
    field.setAccessible(true);
    Object jetty = field.get(server);
    return Array.get(jetty.getClass().getMethod("getConnectors").invoke(jetty), 0);
  }

  private static void endWithStandardInput() {
    Thread watch = new Thread(ServerMain::awaitEndOfInput, "parent-watch");
    watch.setDaemon(true);
    watch.start();
  }

  private static void awaitEndOfInput() {
    try {
      while (System.in.read() >= 0) {
        // Nothing is ever sent: only the end counts.
      }
    } catch (IOException brokenPipe) {
      System.err.println("Standard input failed, which means that the parent is gone.");
    }
    System.exit(0);
  }

  private static void fail(String message) {
    System.err.println(message);
    System.exit(1);
  }
}
