package dev.bluestore.rotation;

import dev.bluestore.rotation.JobRecords.Kept;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Tells which segments a worker may take. A lease is over when its record was seen without a change
 * for as long as it says, by the watching machine's own monotonic clock: no two clocks are ever
 * compared. The idea is that of Amazon's DynamoDB Lock Client ("Building Distributed Locks with the
 * DynamoDB Lock Client", AWS Database Blog, 2017). For one thread.
 */
final class LeaseWatch {

  private record Seen(Optional<AttributeValue> nonce, long since) {}

  private final String worker;
  private final LongSupplier nanos;
  private final Map<Integer, Seen> seen = new HashMap<>();

  LeaseWatch(String worker, LongSupplier nanos) {
    this.worker = worker;
    this.nanos = nanos;
  }

  boolean mayTake(Kept<Segment> kept, long round) {
    Segment segment = kept.record();
    if (segment.round() != round) {
      return true;
    }
    Seen first =
        seen.merge(
            segment.number(),
            new Seen(kept.nonce(), nanos.getAsLong()),
            (before, now) -> before.nonce().equals(now.nonce()) ? before : now);
    return segment.owner().equals(worker)
        || nanos.getAsLong() - first.since() >= segment.lease().toNanos();
  }
}
