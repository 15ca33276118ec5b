package dev.bluestore.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.error.KeyFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKeyRotationTest {

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

  /** A data key, and the master key that it was wrapped under. */
  private record Wrapped(String umkId, EncryptedDek dek) {

    static Wrapped under(LocalFileKeyProvider provider) {
      UmkHandle umk = provider.umk();
      try (KekHandle kek = provider.deriveKek(umk, CONTEXT)) {
        GeneratedDek generated = provider.generateDek(kek, BINDING);
        generated.dek().close();
        return new Wrapped(umk.id(), generated.wrapped());
      }
    }

    void assertOpens(LocalFileKeyProvider provider) {
      UmkHandle umk = provider.umk(umkId).orElseThrow();
      try (KekHandle kek = provider.deriveKek(umk, CONTEXT);
          DekHandle opened = provider.decryptDek(kek, dek, BINDING)) {
        assertThat(opened.sameKey(opened)).isTrue();
      }
    }
  }

  private Path former(String umkId) {
    return folder.resolve("umk-" + umkId.substring("local:".length()) + ".key");
  }

  @Test
  void rotate_once_keepsTheOldKeyBesideTheNewOne() throws IOException {
    try (LocalFileKeyProvider provider = LocalFileKeyProvider.create(folder)) {
      byte[] before = Files.readAllBytes(file);
      Wrapped old = Wrapped.under(provider);

      String current = provider.rotate().id();

      assertThat(current).isNotEqualTo(old.umkId()).isEqualTo(provider.umk().id());
      assertThat(former(old.umkId())).hasBinaryContent(before);
      assertThat(Files.readAllBytes(file)).hasSize(32).isNotEqualTo(before);
      for (Path key : List.of(file, former(old.umkId()))) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
            .isEqualTo("rw-------");
      }
      assertThat(provider.former()).extracting(UmkHandle::id).containsExactly(old.umkId());
      old.assertOpens(provider);
      assertThat(Wrapped.under(provider).umkId()).isEqualTo(current);
    }
  }

  @Test
  void rotate_again_keepsEveryFormerKey() {
    List<Wrapped> wrapped = new ArrayList<>();
    try (LocalFileKeyProvider provider = LocalFileKeyProvider.create(folder)) {
      for (int i = 0; i < 5; i++) {
        wrapped.add(Wrapped.under(provider));
        provider.rotate();
      }
    }
    try (LocalFileKeyProvider provider = LocalFileKeyProvider.open(folder)) {
      wrapped.forEach(each -> each.assertOpens(provider));
      assertThat(provider.former())
          .extracting(UmkHandle::id)
          .containsExactlyInAnyOrderElementsOf(wrapped.stream().map(Wrapped::umkId).toList());
    }
  }

  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Test
  void rotate_stoppedBeforeAnyStep_leavesAllKeysAndCanBeDoneAgain() {
    int steps = 0;
    boolean stopped = true;
    while (stopped) {
      folder = parent.resolve("stopped-" + steps);
      LocalFileKeyProvider.create(folder).close();
      stopped = rotatesUpTo(steps++);
    }
    assertThat(steps).isEqualTo(6);
  }

  /** Whether it stopped there; what was wrapped before opens, and another rotation goes through. */
  private boolean rotatesUpTo(int stop) {
    AtomicInteger step = new AtomicInteger();
    KeyFolder stopping =
        new KeyFolder(
            folder,
            CryptoProvider.current(),
            () -> {
              if (step.getAndIncrement() == stop) {
                throw new Stopped();
              }
            });
    boolean stopped = false;
    try (LocalFileKeyProvider provider = LocalFileKeyProvider.open(folder)) {
      Wrapped old = Wrapped.under(provider);
      try {
        stopping.rotate(old.umkId());
      } catch (Stopped e) {
        stopped = true;
      }
      try (LocalFileKeyProvider again = LocalFileKeyProvider.open(folder)) {
        old.assertOpens(again);
        assertThat(again.umk().id().equals(old.umkId())).isEqualTo(stopped);
        Wrapped next = Wrapped.under(again);
        again.rotate();
        old.assertOpens(again);
        next.assertOpens(again);
        next.assertOpens(provider);
      }
    }
    return stopped;
  }

  @Test
  void rotate_byAnotherProcess_isFollowedByOneThatRuns() {
    try (LocalFileKeyProvider running = LocalFileKeyProvider.create(folder);
        LocalFileKeyProvider rotating = LocalFileKeyProvider.open(folder)) {
      String old = running.umk().id();
      String current = rotating.rotate().id();
      Wrapped made = Wrapped.under(rotating);

      made.assertOpens(running);
      assertThat(running.umk().id()).isEqualTo(current);
      assertThat(running.former()).extracting(UmkHandle::id).containsExactly(old);
    }
  }

  @Test
  void rotate_whereAnotherWasFaster_makesNoKey() {
    CryptoProvider crypto = CryptoProvider.current();
    try (LocalFileKeyProvider provider = LocalFileKeyProvider.create(folder)) {
      KeyFolder keys = new KeyFolder(folder, crypto);
      String old = provider.umk().id();
      assertThat(keys.rotate(old)).isTrue();
      String current = provider.umk().id();

      assertThat(keys.rotate(old)).isFalse();
      assertThat(provider.umk().id()).isEqualTo(current);
    }
  }

  @Test
  void rotate_byManyThreads_losesNoKey() {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    CyclicBarrier together = new CyclicBarrier(8);
    LocalFileKeyProvider.create(folder).close();
    List<Wrapped> wrapped =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> rotateAt(together), threads))
            .toList()
            .stream()
            .flatMap(done -> done.join().stream())
            .toList();
    threads.shutdown();

    try (LocalFileKeyProvider provider = LocalFileKeyProvider.open(folder)) {
      assertThat(wrapped).hasSize(80);
      wrapped.forEach(each -> each.assertOpens(provider));
    }
  }

  private List<Wrapped> rotateAt(CyclicBarrier together) {
    List<Wrapped> wrapped = new ArrayList<>();
    try {
      together.await();
    } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
      throw new AssertionError(e);
    }
    for (int i = 0; i < 10; i++) {
      try (LocalFileKeyProvider provider = LocalFileKeyProvider.open(folder)) {
        provider.rotate();
        wrapped.add(Wrapped.under(provider));
      }
    }
    return wrapped;
  }

  @Test
  void folder_thatIsDamagedWhileInUse_leavesTheKeysThatWereRead() throws IOException {
    try (LocalFileKeyProvider provider = LocalFileKeyProvider.create(folder)) {
      Wrapped before = Wrapped.under(provider);
      Files.write(file, new byte[31]);
      before.assertOpens(provider);
      assertThat(Wrapped.under(provider).umkId()).isEqualTo(before.umkId());

      Files.delete(file);
      assertThat(Wrapped.under(provider).umkId()).isEqualTo(before.umkId());
    }
  }

  @Test
  void formerKey_thatIsNotWhatItsNameSays_isRefused() throws IOException {
    String old;
    try (LocalFileKeyProvider provider = LocalFileKeyProvider.create(folder)) {
      old = provider.umk().id();
      provider.rotate();
    }
    Files.write(former(old), new byte[32]);
    assertThatExceptionOfType(KeyFileException.class)
        .isThrownBy(() -> LocalFileKeyProvider.open(folder))
        .withMessageContainingAll(old, former(old).toString());

    Files.setPosixFilePermissions(former(old), PosixFilePermissions.fromString("rw-r--r--"));
    assertThatExceptionOfType(KeyFileException.class)
        .isThrownBy(() -> LocalFileKeyProvider.open(folder))
        .withMessageContaining("chmod 600");
  }

  @Test
  void retire_ofAFormerKey_keepsItsBytesAndForgetsIt() throws IOException {
    try (LocalFileKeyProvider provider = LocalFileKeyProvider.create(folder)) {
      byte[] bytes = Files.readAllBytes(file);
      String old = provider.umk().id();
      String current = provider.rotate().id();

      assertThat(provider.retire(current)).isFalse();
      assertThat(provider.retire("local:AAAAAAAAAAAAAAAA")).isFalse();
      assertThat(provider.retire(old)).isTrue();

      assertThat(provider.former()).isEmpty();
      assertThat(provider.umk(old)).isEmpty();
      assertThat(provider.umk().id()).isEqualTo(current);
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files.map(path -> path.getFileName().toString()))
            .containsExactlyInAnyOrder(
                "umk.key",
                "umk.lock",
                former(old).getFileName().toString().replace(".key", ".retired"));
      }
      assertThat(folder.resolve(former(old).getFileName().toString().replace(".key", ".retired")))
          .hasBinaryContent(bytes);
    }
  }
}
