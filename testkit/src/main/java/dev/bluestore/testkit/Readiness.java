package dev.bluestore.testkit;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits until a server answers over HTTP. */
final class Readiness {

  private static final int ATTEMPT_MILLIS = 2_000;
  private static final long PAUSE_MILLIS = 50;

  private Readiness() {}

  /**
   * Asks until there is an answer. Any status will do: DynamoDB Local answers 400 to a request that
   * is not signed.
   *
   * @param advice what to do about a server that does not answer: a sentence
   * @throws DynamoDbLocalException if there is no answer in time
   */
  static void await(URI endpoint, Duration limit, String advice) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (true) {
      try {
        ask(endpoint);
        return;
      } catch (IOException noAnswer) {
        if (System.nanoTime() >= deadline) {
          throw new DynamoDbLocalException(
              "Nothing answers at "
                  + endpoint
                  + " after "
                  + limit.toSeconds()
                  + " s ("
                  + noAnswer.getMessage()
                  + "). "
                  + advice,
              noAnswer);
        }
      }
      pause();
    }
  }

  private static void ask(URI endpoint) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) endpoint.toURL().openConnection();
    connection.setConnectTimeout(ATTEMPT_MILLIS);
    connection.setReadTimeout(ATTEMPT_MILLIS);
    try {
      if (connection.getResponseCode() < 0) {
        throw new IOException("the answer is not HTTP");
      }
    } finally {
      connection.disconnect();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new DynamoDbLocalException("Interrupted while waiting for a server.", interrupted);
    }
  }
}
