package dev.bluestore.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.crypto.ChosenRandom;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.vectors.VectorFile;
import dev.bluestore.vectors.VectorTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** UMK → KEK → DEK → wrap: every step of an authentic record is the one of the reference. */
class KeyHierarchyVectorsTest {

  @TempDir private static Path folder;

  static Stream<VectorTest> records() {
    return VectorFile.tests(VectorFile.KEYS, "record").filter(VectorTest::valid);
  }

  static Stream<VectorTest> wraps() {
    return records().filter(test -> !test.text("state").equals("shredded"));
  }

  static Stream<VectorTest> tombstones() {
    return records().filter(test -> test.text("state").equals("shredded"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("records")
  void masterKey_opened_hasTheIdAndDerivesTheKeyOfTheReference(VectorTest test) {
    VectorTest steps = test.part("steps");
    try (MasterKeys keys = masterKeys(test, CryptoProvider.current())) {
      assertThat(keys.kek(steps.text("umkId"), context(test))).isEqualTo(steps.bytes("kek"));
      assertThat(keys.umk().id().equals(steps.text("umkId"))).isEqualTo(!test.flagged("FormerUmk"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wraps")
  void dataKey_wrapped_isTheStoredWrapToTheByte(VectorTest test) {
    VectorTest steps = test.part("steps");
    byte[] dek = steps.bytes("dek");
    byte[] anyNonce = new byte[24];
    CryptoProvider chosen = ChosenRandom.provider(dek, anyNonce, steps.bytes("wrapNonce"));
    try (MasterKeys keys = masterKeys(test, chosen);
        KekHandle kek = kek(keys, test)) {
      DekBinding made = binding(test).with(DekPurpose.ACTIVE);
      EncryptedDek wrapped = keys.generateDek(kek, made).wrapped();

      assertThat(((LocalKek) kek).aad(binding(test))).isEqualTo(steps.bytes("wrapAad"));
      assertThat(keys.rewrapDek(wrapped, kek, made, kek, binding(test)).toStored())
          .isEqualTo(steps.bytes("wrap"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wraps")
  void wrap_decrypted_givesTheKeyOfTheReference(VectorTest test) {
    VectorTest steps = test.part("steps");
    try (MasterKeys keys = masterKeys(test, CryptoProvider.current());
        KekHandle kek = kek(keys, test);
        DekHandle dek = keys.decryptDek(kek, stored(steps), binding(test))) {
      assertThat(dek.sameKey(DekHandle.copyOf(steps.bytes("dek")))).isTrue();
      assertThat(dek.expand(steps.bytes("contentKeyInfo"), DekHandle.BYTES))
          .isEqualTo(steps.bytes("contentKey"));
      assertThat(dek.expand(steps.bytes("commitmentInfo"), 24))
          .isEqualTo(Base64.getUrlDecoder().decode(steps.text("commitment")));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tombstones")
  void tombstone_proven_isTheStoredProofToTheByte(VectorTest test) {
    VectorTest steps = test.part("steps");
    byte[] digest = steps.bytes("proofDigest");
    try (MasterKeys keys = masterKeys(test, ChosenRandom.provider(steps.bytes("wrapNonce")));
        KekHandle kek = kek(keys, test)) {
      EncryptedDek proof = keys.prove(kek, binding(test), digest);

      assertThat(((LocalKek) kek).aad(binding(test))).isEqualTo(steps.bytes("wrapAad"));
      assertThat(proof.toStored()).isEqualTo(steps.bytes("wrap"));
      assertThat(keys.verifyProof(kek, binding(test), proof, digest)).isTrue();
      assertThat(CryptoProvider.current().sha256(steps.bytes("proofInput"))).isEqualTo(digest);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("records")
  void infoOfEveryDerivation_holdsTheLabelOfTheFormat(VectorTest test) {
    VectorTest steps = test.part("steps");

    assertThat(text(steps.bytes("umkIdInfo"))).contains("bluestore/v1/umk-id");
    assertThat(text(steps.bytes("kekInfo"))).contains("bluestore/v1/kek");
    assertThat(text(steps.bytes("commitmentInfo"))).contains("bluestore/v1/commit");
    assertThat(text(steps.bytes("contentKeyInfo"))).contains("bluestore/v1/content");
  }

  private static MasterKeys masterKeys(VectorTest test, CryptoProvider crypto) {
    List<byte[]> former = test.texts("formerUmks").stream().map(HexFormat.of()::parseHex).toList();
    return MasterKeys.open(folder, crypto, test.bytes("umk"), former);
  }

  private static KekHandle kek(MasterKeys keys, VectorTest test) {
    UmkHandle umk = keys.umk(test.part("steps").text("umkId")).orElseThrow();
    return keys.deriveKek(umk, context(test));
  }

  private static KeyContext context(VectorTest test) {
    return new KeyContext(test.text("namespace"), test.text("context"));
  }

  private static DekBinding binding(VectorTest test) {
    VectorTest steps = test.part("steps");
    DekPurpose purpose =
        Arrays.stream(DekPurpose.values())
            .filter(candidate -> candidate.label().equals(steps.text("purpose")))
            .findFirst()
            .orElseThrow();
    return new DekBinding(test.texts("partition"), Instant.parse(steps.text("createdAt")), purpose);
  }

  private static EncryptedDek stored(VectorTest steps) {
    return EncryptedDek.ofStored(steps.bytes("wrap"));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
