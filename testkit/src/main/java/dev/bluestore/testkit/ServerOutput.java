package dev.bluestore.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads all that a server process prints, so that it never blocks on a full pipe, and keeps the
 * last lines for the message of a failed start.
 */
final class ServerOutput {

  private static final int LINES_KEPT = 30;

  private final Deque<String> lastLines = new ArrayDeque<>();
  private final CompletableFuture<Integer> port = new CompletableFuture<>();

  private ServerOutput() {}

  static ServerOutput of(Process process) {
    ServerOutput output = new ServerOutput();
    Thread reader = new Thread(() -> output.read(process.inputReader()), "dynamodb-local-output");
    reader.setDaemon(true);
    reader.start();
    return output;
  }

  /**
   * Waits for the line that names the port.
   *
   * @throws DynamoDbLocalException with the last lines, if the server ends before it or is late
   */
  int awaitPort(Duration limit) {
    try {
      return port.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException ended) {
      throw new DynamoDbLocalException(
          "DynamoDB Local ended before it listened. Its last output:\n" + lastLines(), ended);
    } catch (TimeoutException late) {
      throw new DynamoDbLocalException(
          "DynamoDB Local does not listen after "
              + limit.toSeconds()
              + " s. Its last output:\n"
              + lastLines(),
          late);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new DynamoDbLocalException("Interrupted while DynamoDB Local started.", interrupted);
    }
  }

  private void read(BufferedReader lines) {
    try (lines) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        keep(line);
        if (line.startsWith(ServerMain.LISTENING)) {
          port.complete(Integer.valueOf(line.substring(ServerMain.LISTENING.length())));
        }
      }
      port.completeExceptionally(new IOException("end of output"));
    } catch (IOException closed) {
      port.completeExceptionally(closed);
    }
  }

  private synchronized void keep(String line) {
    if (lastLines.size() == LINES_KEPT) {
      lastLines.removeFirst();
    }
    lastLines.addLast(line);
  }

  private synchronized String lastLines() {
    return lastLines.isEmpty() ? "(none)" : String.join("\n", lastLines);
  }
}
