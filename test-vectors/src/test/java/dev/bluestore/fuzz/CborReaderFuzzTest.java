package dev.bluestore.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.MalformedCborException;
import java.util.Optional;

/** Any bytes as CBOR: refused with the one exception, or written again to the same bytes. */
class CborReaderFuzzTest {

  @FuzzTest(maxDuration = "60s")
  void bytes_checkedAndWalked_areRefusedOrEncodeToThemselves(byte[] input) {
    boolean wellFormed = Allocation.bounded(input.length, () -> isWellFormed(input));
    Optional<byte[]> encoded = walked(input);

    assertThat(encoded.isPresent()).isEqualTo(wellFormed);
    encoded.ifPresent(bytes -> assertThat(bytes).isEqualTo(input));
  }

  private static boolean isWellFormed(byte[] input) {
    try {
      CborReader.check(input);
      return true;
    } catch (MalformedCborException e) {
      return false;
    }
  }

  private static Optional<byte[]> walked(byte[] input) {
    try {
      return new CborWalk(input).encoded();
    } catch (MalformedCborException e) {
      return Optional.empty();
    }
  }
}
