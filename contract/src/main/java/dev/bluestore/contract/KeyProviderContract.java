package dev.bluestore.contract;

import static dev.bluestore.contract.Scene.BINDING;
import static dev.bluestore.contract.Scene.CONTEXT;
import static dev.bluestore.contract.Scene.TOMBSTONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.bluestore.error.TamperedException;
import dev.bluestore.keys.DekBinding;
import dev.bluestore.keys.DekHandle;
import dev.bluestore.keys.DekPurpose;
import dev.bluestore.keys.EncryptedDek;
import dev.bluestore.keys.GeneratedDek;
import dev.bluestore.keys.KekHandle;
import dev.bluestore.keys.KeyContext;
import dev.bluestore.keys.KeyProvider;
import dev.bluestore.keys.UmkHandle;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every {@link KeyProvider} must pass: a test class implements this interface, says how its
 * providers are opened, and inherits the tests.
 *
 * <p>The tests make some hundreds of calls each where they change a wrapped key byte by byte.
 */
public interface KeyProviderContract {

  /**
   * A provider that the test closes. Each call within a test gives one over the same master key.
   */
  KeyProvider open();

  /** A provider of the same kind over another master key, which does not know the first. */
  KeyProvider openOther();

  /** Data keys of every purpose come back as they were. */
  @ParameterizedTest
  @EnumSource
  default void dek_generatedForAPurpose_decryptsToTheSameKey(DekPurpose purpose) {
    DekBinding binding = BINDING.with(purpose);
    try (KeyProvider provider = open();
        KekHandle kek = Scene.kek(provider, CONTEXT)) {
      GeneratedDek generated = provider.generateDek(kek, binding);
      try (DekHandle made = generated.dek();
          DekHandle opened = provider.decryptDek(kek, generated.wrapped(), binding)) {
        assertThat(opened.sameKey(made)).isTrue();
      }
    }
  }

  /** Another process with the same configuration opens what this one wrapped. */
  @Test
  default void dek_wrappedByAnotherProcess_decrypts() {
    try (Scene scene = Scene.of(open());
        KeyProvider process = open();
        KekHandle kek = Scene.kek(process, CONTEXT);
        DekHandle opened = process.decryptDek(kek, scene.wrapped(), BINDING)) {
      assertThat(opened.sameKey(scene.dek())).isTrue();
    }
  }

  /** No two data keys or wraps are the same. */
  @Test
  default void deks_generatedTwice_differ() {
    try (Scene scene = Scene.of(open())) {
      GeneratedDek second = scene.provider().generateDek(scene.kek(), BINDING);
      try (DekHandle dek = second.dek()) {
        assertThat(dek.sameKey(scene.dek())).isFalse();
        assertThat(second.wrapped()).isNotEqualTo(scene.wrapped());
      }
    }
  }

  /** Many threads use one provider and one key encryption key. */
  @Test
  default void deks_usedByManyThreads_areTheirOwn() {
    try (KeyProvider provider = open();
        KekHandle kek = Scene.kek(provider, CONTEXT)) {
      List<CompletableFuture<Boolean>> threads =
          Stream.generate(() -> CompletableFuture.supplyAsync(() -> roundTrips(provider, kek)))
              .limit(16)
              .toList();
      assertThat(threads).allSatisfy(thread -> assertThat(thread.join()).isTrue());
    }
  }

  private static boolean roundTrips(KeyProvider provider, KekHandle kek) {
    GeneratedDek generated = provider.generateDek(kek, BINDING);
    try (DekHandle made = generated.dek();
        DekHandle opened = provider.decryptDek(kek, generated.wrapped(), BINDING)) {
      return opened.sameKey(made);
    }
  }

  /** Purpose, partition and time are bound. */
  @Test
  default void dek_underAnotherBinding_isTampered() {
    try (Scene scene = Scene.of(open())) {
      Scene.otherBindings()
          .forEach(other -> assertTampered(scene, scene.kek(), scene.wrapped(), other));
    }
  }

  /** Context and namespace are bound. */
  @Test
  default void dek_underAnotherContextOrNamespace_isTampered() {
    try (Scene scene = Scene.of(open())) {
      Scene.otherContexts()
          .forEach(
              other -> {
                try (KekHandle kek = Scene.kek(scene.provider(), other)) {
                  assertTampered(scene, kek, scene.wrapped(), BINDING);
                }
              });
    }
  }

  /** No byte of a wrap can be changed or cut off. */
  @Test
  default void dek_whoseWrapIsDamaged_isTampered() {
    try (Scene scene = Scene.of(open())) {
      Scene.damaged(scene.wrapped())
          .forEach(damaged -> assertTampered(scene, scene.kek(), damaged, BINDING));
    }
  }

  /** What another master key wrapped does not open. */
  @Test
  default void dek_wrappedUnderAnotherMasterKey_isTampered() {
    try (Scene scene = Scene.of(open());
        Scene other = Scene.of(openOther())) {
      assertTampered(scene, scene.kek(), other.wrapped(), BINDING);
    }
  }

  private static void assertTampered(
      Scene scene, KekHandle kek, EncryptedDek wrapped, DekBinding binding) {
    assertThatExceptionOfType(TamperedException.class)
        .isThrownBy(() -> scene.provider().decryptDek(kek, wrapped, binding).close());
  }

  /** A changed state has a wrap of its own, of the same key. */
  @Test
  default void dek_rewrappedForAnotherState_isTheSameKeyUnderThatStateAlone() {
    DekBinding retired = BINDING.with(DekPurpose.RETIRED);
    try (Scene scene = Scene.of(open())) {
      EncryptedDek moved =
          scene.provider().rewrapDek(scene.wrapped(), scene.kek(), BINDING, scene.kek(), retired);
      try (DekHandle opened = scene.provider().decryptDek(scene.kek(), moved, retired)) {
        assertThat(opened.sameKey(scene.dek())).isTrue();
      }
      assertTampered(scene, scene.kek(), moved, BINDING);
    }
  }

  /** A wrap that does not open is not wrapped anew. */
  @Test
  default void dek_rewrappedFromAnotherBinding_isTampered() {
    try (Scene scene = Scene.of(open())) {
      Scene.otherBindings()
          .forEach(
              other ->
                  assertThatExceptionOfType(TamperedException.class)
                      .isThrownBy(
                          () ->
                              scene
                                  .provider()
                                  .rewrapDek(
                                      scene.wrapped(), scene.kek(), other, scene.kek(), BINDING)));
    }
  }

  /** A proof verifies for its tombstone, its context and its digest, and for nothing else. */
  @Test
  default void proof_ofAnythingElse_doesNotVerify() {
    byte[] digest = HexFormat.of().parseHex("5a".repeat(32));
    byte[] otherDigest = HexFormat.of().parseHex("5b".repeat(32));
    try (Scene scene = Scene.of(open())) {
      KeyProvider provider = scene.provider();
      EncryptedDek proof = provider.prove(scene.kek(), TOMBSTONE, digest);

      assertThat(provider.verifyProof(scene.kek(), TOMBSTONE, proof, digest)).isTrue();
      assertThat(provider.verifyProof(scene.kek(), TOMBSTONE, proof, otherDigest)).isFalse();
      assertThat(provider.verifyProof(scene.kek(), BINDING, proof, digest)).isFalse();
      assertThat(provider.verifyProof(scene.kek(), TOMBSTONE, scene.wrapped(), digest)).isFalse();
      assertThat(Scene.damaged(proof))
          .noneMatch(damaged -> provider.verifyProof(scene.kek(), TOMBSTONE, damaged, digest));
      try (KekHandle other = Scene.kek(provider, new KeyContext("notes", "tenant-2"))) {
        assertThat(provider.verifyProof(other, TOMBSTONE, proof, digest)).isFalse();
      }
    }
  }

  /** The current master key is a configured one, for every context. */
  @Test
  default void masterKey_thatIsCurrent_isConfigured() {
    try (KeyProvider provider = open()) {
      UmkHandle umk = provider.umk();
      UmkHandle ofContext = provider.umk(CONTEXT);
      assertThat(provider.umk(umk.id()).map(UmkHandle::id)).contains(umk.id());
      assertThat(provider.umk(ofContext.id(), CONTEXT).map(UmkHandle::id)).contains(ofContext.id());
      assertThat(provider.location()).isNotBlank();
    }
  }

  /** A master key that is not configured is not there, whatever is said of it. */
  @Test
  default void masterKey_thatIsNotConfigured_isEmpty() {
    try (KeyProvider provider = open();
        KeyProvider other = openOther()) {
      Stream.of(other.umk().id(), "", "local:", "arn:aws:kms", "*", provider.umk().id() + "0")
          .forEach(
              id -> {
                assertThat(provider.umk(id)).isEmpty();
                assertThat(provider.umk(id, CONTEXT)).isEmpty();
              });
    }
  }

  /** A key encryption key of another maker is a mistake of the caller. */
  @Test
  default void kek_ofAnotherMaker_isRefused() {
    try (KeyProvider provider = open();
        KekHandle foreign = new ForeignKek("foreign", CONTEXT)) {
      assertThatIllegalArgumentException().isThrownBy(() -> provider.generateDek(foreign, BINDING));
    }
  }

  /** Closed handles do nothing more. */
  @Test
  default void handle_thatIsClosed_isRefused() {
    try (Scene scene = Scene.of(open())) {
      scene.dek().close();
      assertThatIllegalStateException().isThrownBy(() -> scene.dek().expand(new byte[0], 32));
      scene.kek().close();
      assertThatIllegalStateException()
          .isThrownBy(() -> scene.provider().generateDek(scene.kek(), BINDING));
      assertThatIllegalStateException()
          .isThrownBy(() -> scene.provider().decryptDek(scene.kek(), scene.wrapped(), BINDING));
    }
  }

  /** Text of handles shows ids, and neither keys nor wraps. */
  @Test
  default void handles_inText_showIdsAlone() {
    try (Scene scene = Scene.of(open())) {
      String id = scene.provider().umk(CONTEXT).id();
      assertThat(scene.provider().umk(CONTEXT)).hasToString(id);
      assertThat(scene.kek()).hasToString(id + " for " + CONTEXT.context());
      assertThat(scene.dek()).hasToString("DekHandle");
      assertThat(scene.wrapped())
          .hasToString("EncryptedDek[" + scene.wrapped().toStored().length + " bytes]");
      assertThat(scene.kek().umkId()).isEqualTo(id);
      assertThat(scene.kek().context()).isEqualTo(CONTEXT);
    }
  }
}
