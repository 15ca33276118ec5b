package dev.bluestore.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.crypto.ChosenRandom;
import dev.bluestore.keys.DekHandle;
import dev.bluestore.keys.MasterKeys;
import dev.bluestore.vectors.VectorFile;
import dev.bluestore.vectors.VectorTest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The audit log calls an address what the reference calls it. */
class AddressPseudonymVectorsTest {

  @TempDir private static Path folder;

  static Stream<VectorTest> subjects() {
    return VectorFile.tests(VectorFile.AUDIT, "subject");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("subjects")
  void pseudonym_underADataKey_isThatOfTheReference(VectorTest test) {
    byte[] dek = test.bytes("dek");
    PartitionAddress partition =
        PartitionAddress.of(test.text("namespace"), test.texts("partition"));
    try (MasterKeys keys =
            MasterKeys.open(
                folder, ChosenRandom.provider(dek, new byte[24]), new byte[32], List.of());
        ContentKey key =
            new DataKeys(keys, ChosenRandom.provider(), any -> "default")
                .mint(partition, Instant.parse(test.text("createdAt")))
                .key();
        DekHandle handle = DekHandle.copyOf(dek)) {
      List<String> sort = test.texts("sort");
      AddressPseudonym subject =
          sort.isEmpty()
              ? AddressPseudonym.of(partition, "perspective", key)
              : AddressPseudonym.of(partition.item(sort), key);
      assertThat(subject.pseudonym()).isEqualTo(test.text("subject"));
      assertThat(handle.expand(test.bytes("keyInfo"), DekHandle.BYTES))
          .isEqualTo(test.bytes("key"));
      assertThat(key.pseudonyms().mac(test.bytes("input"))).startsWith(test.bytes("subject"));
      subject.release();
    }
  }
}
