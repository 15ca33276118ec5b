package dev.bluestore.testing;

import dev.bluestore.EncryptedStore;
import dev.bluestore.rotation.JobOptions;
import dev.bluestore.rotation.JobReport;
import dev.bluestore.rotation.RateLimit;
import dev.bluestore.rotation.Rotation;
import java.time.Duration;

/** A worker on a resealing: says when it begins to see progress, and when the job is done. */
public final class ResealProcess {

  private ResealProcess() {}

  /** Takes the job's name, its own, the length of leases in milliseconds and items a second. */
  public static void main(String... arguments) {
    try (EncryptedStore store = EncryptedStore.fromEnvironment()) {
      JobReport report =
          Rotation.of(store)
              .reseal()
              .called(arguments[0])
              .segments(3)
              .cachesEndWithin(Duration.ofMillis(1))
              .run(
                  JobOptions.defaults()
                      .withWorker(arguments[1])
                      .withPageSize(10)
                      .withLease(Duration.ofMillis(Long.parseLong(arguments[2])))
                      .withLimit(RateLimit.items(Double.parseDouble(arguments[3])))
                      .onProgress(progress -> System.out.println(progress.step())));
      System.out.println(report.finished() ? "done" : "blocked");
    }
  }
}
