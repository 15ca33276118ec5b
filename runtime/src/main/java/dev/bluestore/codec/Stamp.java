package dev.bluestore.codec;

import dev.bluestore.error.InvalidItemException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one write gives an entity: the time, new ids, the next version. All of it is of one moment.
 */
public final class Stamp {

  private final Instant now;
  private final Supplier<UUID> ids;

  /**
   * A stamp of a moment.
   *
   * @param ids gives another id each time
   */
  public Stamp(Instant now, Supplier<UUID> ids) {
    this.now = now;
    this.ids = ids;
  }

  /** The time of the write. */
  public Instant now() {
    return now;
  }

  /** The given id; a new UUIDv7 (RFC 9562), which sorts by time, where there is none. */
  public UUID id(@Nullable UUID given) {
    return given == null ? ids.get() : given;
  }

  /** The given id; the text of a new UUIDv7, 36 characters, where there is none. */
  public String idText(@Nullable String given) {
    return given == null ? ids.get().toString() : given;
  }

  /** When the entity was first stored: the given time; that of this write where there is none. */
  public Instant created(@Nullable Instant given) {
    return given == null ? now : given;
  }

  /** A time as it is stored where DynamoDB ends items by it: without the fraction of its second. */
  public static Instant wholeSecond(Instant given) {
    return given.truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * The version after the given one.
   *
   * @param given 0 for an entity that was never stored
   * @throws InvalidItemException where it is negative, or the greatest there is
   */
  public long nextVersion(long given) {
    return next(given, Long.MAX_VALUE);
  }

  /**
   * The version after the given one.
   *
   * @param given 0 for an entity that was never stored
   * @throws InvalidItemException where it is negative, or the greatest there is
   */
  public int nextVersion(int given) {
    return (int) next(given, Integer.MAX_VALUE);
  }

  private static long next(long given, long greatest) {
    if (given < 0 || given == greatest) {
      throw new InvalidItemException(
          "expected a version from 0, which means never stored, to below "
              + greatest
              + ", found "
              + (given < 0 ? "a negative one" : "the greatest")
              + "; leave it as it was read",
          null);
    }
    return given + 1;
  }
}
