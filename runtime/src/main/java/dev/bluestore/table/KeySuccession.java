package dev.bluestore.table;

import dev.bluestore.envelope.DataKeys;
import dev.bluestore.envelope.DekRecord;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.error.ConfigurationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The data keys of a partition, one after another. Thread-safe. */
public final class KeySuccession {

  private static final Duration CLOCK_TOLERANCE = Duration.ofDays(1);

  private final KeyRecords records;
  private final DataKeys dataKeys;
  private final Clock clock;

  /** Over a table and the keys that open its records. */
  public KeySuccession(DynamoTable table, DataKeys dataKeys, Clock clock) {
    this.records = new KeyRecords(table, Duration.ZERO);
    this.dataKeys = dataKeys;
    this.clock = clock;
  }

  /** The key records of a partition, as they are now. */
  public List<DekRecord> records(PartitionAddress partition) {
    return records.list(partition).records();
  }

  /**
   * Makes a data key that comes after others. Its record is the caller's to store, before anything
   * is sealed under it.
   */
  public DekRecord.Live successor(PartitionAddress partition, List<DekRecord> found) {
    Optional<DekRecord> greatest = found.stream().max(Comparator.comparing(DekRecord::keyId));
    DataKeys.Minted minted = dataKeys.mint(partition, following(greatest, clock));
    minted.key().close();
    return minted.record();
  }

  /**
   * When a key was made that comes after another one.
   *
   * @throws ConfigurationException where that one is from more than a day ahead
   */
  static Instant following(Optional<DekRecord> greatest, Clock clock) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    if (greatest.isEmpty()) {
      return now;
    }
    Instant newest = greatest.get().keyId().createdAt();
    if (newest.isAfter(now.plus(CLOCK_TOLERANCE))) {
      throw new ConfigurationException(
          "expected key records of no later than a day from now, found "
              + greatest.get().keyId()
              + " while this machine's clock says "
              + now
              + "; set the clock right");
    }
    Instant following = newest.plusSeconds(1);
    return following.isAfter(now) ? following : now;
  }
}
