package dev.bluestore.testing;

import dev.bluestore.EncryptedStore;
import dev.bluestore.rotation.JobOptions;
import dev.bluestore.rotation.JobReport;
import dev.bluestore.rotation.Reseal;
import dev.bluestore.rotation.Rotation;
import java.time.Duration;

/** Reseals notebooks one after another, in a JVM of its own, whose heap the test chooses. */
public final class ResealInSmallHeap {

  private ResealInSmallHeap() {}

  /** Takes how many notebooks there are. */
  public static void main(String... arguments) {
    try (EncryptedStore store = EncryptedStore.fromEnvironment()) {
      Reseal reseal = Rotation.of(store).reseal().cachesEndWithin(Duration.ofMillis(1));
      for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
        reseal = reseal.partition("notebook", "book" + i);
      }
      JobReport report = reseal.run(JobOptions.defaults().withPageSize(25));
      System.out.println(report.finished() ? "done" : "blocked");
    }
  }
}
