package dev.bluestore.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DockerDaemonIT {

  private final Path directory;

  DockerDaemonIT(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void listener_atASocket_isFound() throws IOException {
    try (ServerSocketChannel daemon = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      daemon.bind(UnixDomainSocketAddress.of(socket()));
      assertThatCode(() -> DockerDaemon.requireListener(List.of(unix(socket()))))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void listener_atTheSecondAddress_isFound() throws IOException {
    try (ServerSocket daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      URI tcp = URI.create("tcp://127.0.0.1:" + daemon.getLocalPort());
      assertThatCode(() -> DockerDaemon.requireListener(List.of(unix(socket()), tcp)))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void listener_thatLeftItsSocketBehind_isRefused() throws IOException {
    try (ServerSocketChannel daemon = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      daemon.bind(UnixDomainSocketAddress.of(socket()));
    }
    assertThatThrownBy(() -> DockerDaemon.requireListener(List.of(unix(socket()))))
        .isInstanceOf(DockerUnavailableException.class)
        .hasMessageContaining("no Docker daemon answers at")
        .hasMessageContaining(socket().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tcp://localhost", "unix:docker.sock", "docker"})
  void listener_atNoWholeAddress_isRefused(String address) {
    assertThatThrownBy(() -> DockerDaemon.requireListener(List.of(URI.create(address))))
        .isInstanceOf(DockerUnavailableException.class)
        .hasMessageContaining("not an address");
  }

  private Path socket() {
    return directory.resolve("docker.sock");
  }

  private static URI unix(Path socket) {
    return URI.create("unix://" + socket);
  }
}
