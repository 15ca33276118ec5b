package dev.bluestore.cli;

import dev.bluestore.error.BlueStoreException;
import dev.bluestore.rotation.JobOptions;
import dev.bluestore.rotation.JobProgress;
import dev.bluestore.rotation.JobReport;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a command works on a job that many machines may share. */
final class WorkOptions {

  @Option(
      names = "--worker",
      paramLabel = "NAME",
      description =
          "A name for this process, no two alike: started again under it, the process goes on at"
              + " once where it was stopped, and without it after 30 seconds.")
  private Optional<String> worker = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "COUNT",
      defaultValue = "2",
      description = "How many parts of the table it works on at once; ${DEFAULT-VALUE} by default.")
  private int threads = 2;

  @Mixin private final RateOptions rate = new RateOptions();

  /**
   * Works on a job, and shows how far it has come.
   *
   * @param refused is told of each item that is left as it is
   */
  JobReport work(
      Terminal terminal,
      Consumer<? super BlueStoreException> refused,
      Function<JobOptions, JobReport> job) {
    Progress progress = Progress.of(terminal, "rows", 0);
    JobOptions options =
        JobOptions.defaults()
            .withThreads(threads)
            .withLimit(rate.limit())
            .onProgress(now -> progress.show(now.read(), now.rows(), () -> line(now)))
            .onRefused(refused);
    try {
      return job.apply(worker.map(options::withWorker).orElse(options));
    } finally {
      progress.end();
    }
  }

  private static String line(JobProgress now) {
    return "%s: %,d of %,d rows read, %,d changed, %,.0f a second%s"
        .formatted(
            now.step(),
            now.read(),
            now.rows(),
            now.changed(),
            now.perSecond(),
            now.left().map(left -> ", " + Progress.text(left) + " left").orElse(""));
  }
}
