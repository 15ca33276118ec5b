package dev.bluestore.rotation;

import dev.bluestore.error.ConfigurationException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How a partition is shredded. Immutable.
 *
 * @param by who asks for it, for the certificate: a person, or the number of a request
 * @param deletingItems whether the unreadable items are removed as well
 * @param cachesEnd within what time opened keys end in every process, {@code BLUE_KEY_LIFETIME} and
 *     {@code BLUE_KEY_GRACE} together; empty where they are those of this store
 * @param progress is told of each step ahead, and now and then while it waits; on the thread that
 *     shreds
 */
public record ShredOptions(
    String by,
    boolean deletingItems,
    Optional<Duration> cachesEnd,
    Consumer<? super ShredProgress> progress) {

  /** Refuses what cannot be meant. */
  public ShredOptions {
    if (by.isBlank()) {
      throw new ConfigurationException(
          "expected to be told who shreds, for the certificate, found nothing; name a person or a"
              + " request");
    }
    if (cachesEnd.filter(Duration::isNegative).isPresent()) {
      throw new ConfigurationException(
          "expected a time for opened keys to end, found a negative one; give the longest of all"
              + " processes");
    }
  }

  /** On behalf of someone; items stay, unreadable. */
  public static ShredOptions by(String whom) {
    return new ShredOptions(whom, false, Optional.empty(), progress -> {});
  }

  /** Items are removed as well. */
  public ShredOptions andDeleteItems() {
    return new ShredOptions(by, true, cachesEnd, progress);
  }

  /** Where other processes keep opened keys for another time than this store does. */
  public ShredOptions cachesEndWithin(Duration longest) {
    return new ShredOptions(by, deletingItems, Optional.of(longest), progress);
  }

  /** With someone to tell of progress. */
  public ShredOptions onProgress(Consumer<? super ShredProgress> other) {
    return new ShredOptions(by, deletingItems, cachesEnd, other);
  }
}
