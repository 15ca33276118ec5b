package dev.bluestore.testkit;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.utility.TestcontainersConfiguration;

/**
 * Knocks where a Docker daemon would be, before Testcontainers does: that retries for seconds and
 * logs its whole search where there is none.
 */
final class DockerDaemon {

  private static final int CONNECT_MILLIS = 2_000;

  private DockerDaemon() {}

  /**
   * The addresses that Testcontainers would try: the configured one, else the usual sockets.
   *
   * @throws DockerUnavailableException if the configured one is no address
   */
  static List<URI> addresses() throws DockerUnavailableException {
    TestcontainersConfiguration configuration = TestcontainersConfiguration.getInstance();
    Optional<String> configured =
        Stream.of(
                Optional.ofNullable(configuration.getUserProperty("tc.host", null)),
                Optional.ofNullable(configuration.getEnvVarOrUserProperty("docker.host", null)))
            .flatMap(Optional::stream)
            .filter(address -> !address.isBlank())
            .findFirst();
    return configured.isPresent() ? List.of(parse(configured.get())) : usualAddresses();
  }

  private static URI parse(String address) throws DockerUnavailableException {
    try {
      return new URI(address);
    } catch (URISyntaxException noUri) {
      throw new DockerUnavailableException("the Docker host is no address: " + address, noUri);
    }
  }

  private static List<URI> usualAddresses() {
    if (System.getProperty("os.name").startsWith("Windows")) {
      return List.of(URI.create("npipe:////./pipe/docker_engine"));
    }
    Path home = Path.of(System.getProperty("user.home"));
    List<Path> sockets = new ArrayList<>();
    sockets.add(Path.of("/var/run/docker.sock"));
    Optional.ofNullable(System.getenv("XDG_RUNTIME_DIR"))
        .ifPresent(directory -> sockets.add(Path.of(directory, "docker.sock")));
    sockets.add(home.resolve(".docker/run/docker.sock"));
    sockets.add(home.resolve(".docker/desktop/docker.sock"));
    return sockets.stream()
        .map(socket -> URI.create("unix://" + socket.toUri().getRawPath()))
        .toList();
  }

  /**
   * Connects to the first of the addresses that something listens at.
   *
   * @throws DockerUnavailableException if nothing listens at any of them
   */
  static void requireListener(List<URI> addresses) throws DockerUnavailableException {
    List<String> refusals = new ArrayList<>();
    for (URI address : addresses) {
      try {
        connect(address);
        return;
      } catch (IOException refused) {
        refusals.add(address + " (" + refused.getMessage() + ")");
      }
    }
    throw new DockerUnavailableException(
        "no Docker daemon answers at " + String.join(", ", refusals));
  }

  private static void connect(URI address) throws IOException {
    if (address.isOpaque()) {
      throw new IOException("not an address with a path or a host");
    }
    switch (String.valueOf(address.getScheme())) {
      case "unix" -> SocketChannel.open(UnixDomainSocketAddress.of(address.getPath())).close();
      case "npipe" -> requirePipe(Path.of(address.getPath().replace('/', '\\')));
      default -> connectByTcp(address);
    }
  }

  private static void requirePipe(Path pipe) throws IOException {
    if (!Files.exists(pipe)) {
      throw new IOException("no such pipe");
    }
  }

  private static void connectByTcp(URI address) throws IOException {
    if (address.getHost() == null || address.getPort() < 0) {
      throw new IOException("not an address with a host and a port");
    }
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), CONNECT_MILLIS);
    }
  }
}
