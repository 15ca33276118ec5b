package dev.bluestore.cli;

import dev.bluestore.error.ConfigurationException;
import dev.bluestore.rotation.RateLimit;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How fast a job works. */
final class RateOptions {

  @Option(
      names = "--items-per-second",
      paramLabel = "RATE",
      description =
          "Change no more items a second than this, in this process; as fast as it goes by default.")
  private Optional<Double> items = Optional.empty();

  @Option(
      names = "--units-per-second",
      paramLabel = "RATE",
      description =
          "Consume no more capacity units a second than this, of reads and writes together, in this"
              + " process; as fast as it goes by default.")
  private Optional<Double> units = Optional.empty();

  /**
   * The limit; none where nothing was said.
   *
   * @throws ConfigurationException where two were given, or one that is not more than 0
   */
  RateLimit limit() {
    if (items.isPresent() && units.isPresent()) {
      throw new ConfigurationException(
          "expected one of --items-per-second and --units-per-second, found both; leave one out");
    }
    return items
        .map(RateLimit::items)
        .or(() -> units.map(RateLimit::capacityUnits))
        .orElse(RateLimit.NONE);
  }
}
