package dev.bluestore.testkit;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** Whether a server is there. */
final class Answers {

  private Answers() {}

  static boolean at(URI endpoint) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(endpoint.getHost(), endpoint.getPort()), 2_000);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }
}
