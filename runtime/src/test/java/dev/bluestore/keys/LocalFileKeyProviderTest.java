package dev.bluestore.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.bluestore.error.KeyFileException;
import dev.bluestore.error.TamperedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalFileKeyProviderTest {

  private static final KeyContext CONTEXT = new KeyContext("notes", KeyContext.DEFAULT);
  private static final DekBinding BINDING =
      new DekBinding(
          List.of("notebook", "alpha"), Instant.parse("2026-11-22T10:38:00Z"), DekPurpose.ACTIVE);

  @TempDir private Path parent;
  private Path folder;
  private Path file;

  @BeforeEach
  void nameFolder() {
    folder = parent.resolve("keys");
    file = folder.resolve("umk.key");
  }

  @Test
  void key_created_isPrivateAndOf32Bytes() throws IOException {
    LocalFileKeyProvider.create(folder).close();

    assertThat(Files.readAllBytes(file)).hasSize(32);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void key_openedAgain_hasTheSameId() {
    try (LocalFileKeyProvider first = LocalFileKeyProvider.create(folder);
        LocalFileKeyProvider again = LocalFileKeyProvider.open(folder)) {
      assertThat(again.umk().id()).isEqualTo(first.umk().id());
      assertThat(again.umk(first.umk().id())).isPresent();
      assertThat(again.umk("local:AAAAAAAAAAAAAAAA")).isEmpty();
    }
  }

  @Test
  void key_createdWhereOneIs_isRefusedAndKept() throws IOException {
    LocalFileKeyProvider.create(folder).close();
    byte[] before = Files.readAllBytes(file);

    assertThatExceptionOfType(KeyFileException.class)
        .isThrownBy(() -> LocalFileKeyProvider.create(folder))
        .withMessageContaining(file.toString());
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void key_madeByManyAtOnce_isOne() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<String> process =
          () -> {
            try (LocalFileKeyProvider provider = LocalFileKeyProvider.openOrCreate(folder)) {
              return provider.umk().id();
            }
          };
      Set<String> ids =
          threads.invokeAll(Stream.generate(() -> process).limit(32).toList()).stream()
              .map(LocalFileKeyProviderTest::result)
              .collect(Collectors.toSet());
      assertThat(ids).hasSize(1);
    } finally {
      threads.shutdown();
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  private static String result(Future<String> future) {
    try {
      return future.get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void key_missing_isReportedWithItsPathAndTheWayOut() {
    assertThatExceptionOfType(KeyFileException.class)
        .isThrownBy(() -> LocalFileKeyProvider.open(folder))
        .withMessageContaining(file.toString())
        .withMessageContaining("BLUE_KEYS_DIR")
        .withMessageContaining("LocalFileKeyProvider.create");
    assertThat(file).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwx-----x"})
  void key_thatOthersCanTouch_isRefused(String mode) throws IOException {
    LocalFileKeyProvider.create(folder).close();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

    assertThatExceptionOfType(KeyFileException.class)
        .isThrownBy(() -> LocalFileKeyProvider.open(folder))
        .withMessageContaining(mode)
        .withMessageContaining("chmod 600");
  }

  @Test
  void key_thatIsASymbolicLink_isRefused() throws IOException {
    LocalFileKeyProvider.create(parent.resolve("elsewhere")).close();
    Files.createDirectories(folder);
    Files.createSymbolicLink(file, parent.resolve("elsewhere").resolve("umk.key"));

    assertThatExceptionOfType(KeyFileException.class)
        .isThrownBy(() -> LocalFileKeyProvider.openOrCreate(folder))
        .withMessageContaining("symbolic link");
  }

  @Test
  void key_thatIsADirectory_isRefused() throws IOException {
    Files.createDirectories(file);

    assertThatExceptionOfType(KeyFileException.class)
        .isThrownBy(() -> LocalFileKeyProvider.openOrCreate(folder))
        .withMessageContaining("regular file");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31, 33, 64, 4096})
  void key_ofAWrongLength_isRefusedAndKept(int length) throws IOException {
    LocalFileKeyProvider.create(folder).close();
    Files.write(file, new byte[length]);

    assertThatExceptionOfType(KeyFileException.class)
        .isThrownBy(() -> LocalFileKeyProvider.openOrCreate(folder))
        .withMessageContaining("found " + length + " bytes");
    assertThat(file).hasSize(length);
  }

  @Test
  void folder_thatCannotBeMade_isReported() throws IOException {
    Files.writeString(folder, "a file where the folder should be");

    assertThatExceptionOfType(KeyFileException.class)
        .isThrownBy(() -> LocalFileKeyProvider.create(folder))
        .withMessageContaining(folder.toString())
        .withMessageContaining("BLUE_KEYS_DIR");
  }

  @Test
  void dek_wrapped_unwrapsToTheSameKey() {
    try (LocalFileKeyProvider provider = LocalFileKeyProvider.create(folder);
        KekHandle kek = provider.deriveKek(provider.umk(), CONTEXT)) {
      GeneratedDek generated = provider.generateDek(kek, BINDING);

      try (DekHandle made = generated.dek();
          DekHandle opened = provider.decryptDek(kek, generated.wrapped(), BINDING)) {
        assertThat(opened.sameKey(made)).isTrue();
      }
    }
  }

  @Test
  void dek_withAnotherBindingOrContext_isRefused() {
    try (LocalFileKeyProvider provider = LocalFileKeyProvider.create(folder);
        KekHandle kek = provider.deriveKek(provider.umk(), CONTEXT);
        KekHandle other = provider.deriveKek(provider.umk(), new KeyContext("notes", "tenant"))) {
      GeneratedDek generated = provider.generateDek(kek, BINDING);
      EncryptedDek wrapped = generated.wrapped();

      Stream.of(
              BINDING.with(DekPurpose.RETIRED),
              new DekBinding(List.of("notebook", "beta"), BINDING.createdAt(), BINDING.purpose()),
              new DekBinding(
                  BINDING.partition(), BINDING.createdAt().plusSeconds(1), BINDING.purpose()))
          .forEach(
              binding ->
                  assertThatExceptionOfType(TamperedException.class)
                      .isThrownBy(() -> provider.decryptDek(kek, wrapped, binding)));
      assertThatExceptionOfType(TamperedException.class)
          .isThrownBy(() -> provider.decryptDek(other, wrapped, BINDING));
      generated.dek().close();
    }
  }

  @Test
  void proof_ofAnotherDigest_doesNotVerify() {
    try (LocalFileKeyProvider provider = LocalFileKeyProvider.create(folder);
        KekHandle kek = provider.deriveKek(provider.umk(), CONTEXT)) {
      DekBinding tombstone = BINDING.with(DekPurpose.SHRED);
      EncryptedDek proof = provider.prove(kek, tombstone, new byte[32]);

      assertThat(provider.verifyProof(kek, tombstone, proof, new byte[32])).isTrue();
      byte[] other = new byte[32];
      other[31] = 1;
      assertThat(provider.verifyProof(kek, tombstone, proof, other)).isFalse();
      assertThat(provider.verifyProof(kek, BINDING, proof, new byte[32])).isFalse();
    }
  }

  @Test
  void handles_inText_showTheirIdsAlone() {
    try (LocalFileKeyProvider provider = LocalFileKeyProvider.create(folder);
        KekHandle kek = provider.deriveKek(provider.umk(), CONTEXT)) {
      GeneratedDek generated = provider.generateDek(kek, BINDING);

      assertThat(provider.umk()).hasToString(provider.umk().id());
      assertThat(kek).hasToString(provider.umk().id() + " for default");
      assertThat(generated)
          .hasToString("GeneratedDek[dek=DekHandle, wrapped=EncryptedDek[73 bytes]]");
      generated.dek().close();
    }
  }

  @Test
  void dekHandle_ofAWrongSize_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> DekHandle.copyOf(new byte[31]));
  }
}
