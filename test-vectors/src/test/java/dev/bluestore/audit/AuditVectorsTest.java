package dev.bluestore.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.vectors.VectorFile;
import dev.bluestore.vectors.VectorTest;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events and chains of the reference: the valid ones are taken as they are, the others refused. */
class AuditVectorsTest {

  static Stream<VectorTest> events() {
    return VectorFile.tests(VectorFile.AUDIT, "event");
  }

  static Stream<VectorTest> chains() {
    return VectorFile.tests(VectorFile.AUDIT, "chain");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("events")
  void line_read_isTheEventOfTheReference(VectorTest test) throws IOException {
    String line = test.text("line");
    if (!test.valid()) {
      assertThat(AuditLog.ofLines("vector", List.of(line)).verify(List.of()).isIntact()).isFalse();
      return;
    }
    CryptoAuditEvent event = CryptoAuditEvent.parse(line).orElseThrow();
    assertThat(event.canonical()).isEqualTo(test.bytes("canonical"));
    assertThat(HexFormat.of().formatHex(CryptoProvider.current().sha256(event.canonical())))
        .isEqualTo(test.text("eventHash"))
        .isEqualTo(event.eventHash());
    assertThat(event.toJson()).isEqualTo(line);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("chains")
  void chain_verified_isIntactWhereTheReferenceSaysSo(VectorTest test) throws IOException {
    AuditReport report = AuditLog.ofLines("vector", test.texts("lines")).verify(List.of());

    assertThat(report.isIntact()).isEqualTo(test.valid());
  }
}
