package dev.bluestore.cli;

import dev.bluestore.testkit.DynamoDbLocal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs DynamoDB Local for an application's inner loop. */
@Command(
    name = "local",
    description = {
      "Runs DynamoDB Local on this machine until it is interrupted.",
      "It comes from Maven Central, with the settings of Maven and through its local repository, and"
          + " listens on the loopback interface alone. Its tables are gone when it ends, unless"
          + " --data says where they are kept."
    })
final class LocalCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8000",
      description = "Where it listens, 0 for whichever port is free; ${DEFAULT-VALUE} by default.")
  private int port;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "An existing folder that its tables are kept in.")
  private Optional<Path> data = Optional.empty();

  @Mixin private final OutputOptions output = new OutputOptions();

  LocalCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (DynamoDbLocal server = start()) {
      // A signal ends the process without the end of this block.
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      output.print(terminal, started(server));
      new CountDownLatch(1).await();
      return Outcome.DONE.exitCode();
    }
  }

  private DynamoDbLocal start() {
    return data.map(folder -> DynamoDbLocal.startOnDisk(folder, port))
        .orElseGet(() -> DynamoDbLocal.startInMemory(port));
  }

  private Report started(DynamoDbLocal server) {
    String endpoint = server.endpoint().toString();
    return Report.done(
        List.of(
            "DYNAMODB_ENDPOINT=" + endpoint,
            "DynamoDB Local answers there until this command is interrupted; its tables are "
                + data.map(folder -> "kept in " + folder).orElse("gone then")
                + "."),
        Json.object().put("endpoint", endpoint));
  }
}
