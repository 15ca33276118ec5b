package dev.bluestore.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.testing.ChildProcess;
import dev.bluestore.testing.RotatingProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that rotate one folder lose no key, also where they are killed. */
class TwoRotatorsIT {

  private static final int ROTATIONS = 100;
  private static final int KILLS = Integer.getInteger("bluestore.kills", 3);

  @TempDir private Path folder;

  @Test
  void rotations_byTwoProcessesAtOnce_areOneSuccession() throws Exception {
    LocalFileKeyProvider.create(folder.resolve("keys")).close();
    List<String> lines;
    try (ChildProcess one = start(ROTATIONS);
        ChildProcess other = start(ROTATIONS)) {
      one.awaitLine("ready");
      other.awaitLine("ready");
      one.proceed();
      other.proceed();
      CompletableFuture<List<String>> ofOne = CompletableFuture.supplyAsync(() -> lines(one));
      lines = Stream.concat(lines(other).stream(), ofOne.join().stream()).toList();
    }
    assertThat(lines).hasSize(2 * ROTATIONS);
    Set<String> keys = assertAllOpen(lines);
    assertThat(keys.size()).isBetween(ROTATIONS + 1, 2 * ROTATIONS + 1);
  }

  @Test
  void rotation_whoseProcessIsKilled_leavesAllKeys() throws Exception {
    long seed = System.nanoTime();
    System.out.println("TwoRotatorsIT seed " + seed);
    SplittableRandom random = new SplittableRandom(seed);
    LocalFileKeyProvider.create(folder.resolve("keys")).close();
    for (int i = 0; i < KILLS; i++) {
      assertAllOpen(seenBeforeItIsKilled(1 + random.nextInt(50)));
    }
  }

  private List<String> seenBeforeItIsKilled(int rotations) throws IOException {
    try (ChildProcess process = start(Integer.MAX_VALUE)) {
      process.awaitLine("ready");
      process.proceed();
      return process.lines(rotations);
    }
  }

  private ChildProcess start(int rotations) throws IOException {
    return ChildProcess.start(
        RotatingProcess.class,
        List.of(),
        Map.of(),
        folder.resolve("keys").toString(),
        Integer.toString(rotations));
  }

  private static List<String> lines(ChildProcess process) {
    try {
      return process.output().lines().toList();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The ids of all keys that the folder has. */
  private Set<String> assertAllOpen(List<String> lines) {
    try (LocalFileKeyProvider provider = LocalFileKeyProvider.open(folder.resolve("keys"))) {
      for (String line : lines) {
        String[] idAndDek = line.split(" ", -1);
        UmkHandle umk = provider.umk(idAndDek[0]).orElseThrow();
        EncryptedDek wrapped = EncryptedDek.ofStored(Base64.getDecoder().decode(idAndDek[1]));
        try (KekHandle kek = provider.deriveKek(umk, RotatingProcess.CONTEXT);
            DekHandle dek = provider.decryptDek(kek, wrapped, RotatingProcess.BINDING)) {
          assertThat(dek).isNotNull();
        }
      }
      return Stream.concat(Stream.of(provider.umk()), provider.former().stream())
          .map(UmkHandle::id)
          .collect(Collectors.toSet());
    }
  }
}
