package dev.bluestore.rotation;

import dev.bluestore.envelope.DekRecord;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.Refusal.Reason;
import dev.bluestore.keys.DekPurpose;
import dev.bluestore.table.ItemSize;
import dev.bluestore.table.RowWalk.Wanted;
import dev.bluestore.table.SealedTable;
import dev.bluestore.table.TransactionWrite;
import dev.bluestore.table.TransactionWrite.Action;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Removes the records of keys that were drained so long ago that no restore needs them. */
record FinishJob(SealedTable store) implements JobKind {

  static final String NAME = "finish";
  static final String REMOVE = "remove";
  static final String HOLD_SECONDS = "hold_seconds";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Step step(Job job, String name) {
    return walk(Duration.ofSeconds(Long.parseLong(job.setting(HOLD_SECONDS))));
  }

  Step.Walk walk(Duration hold) {
    return new RemoveKeys(store, hold);
  }

  @Override
  public Transition next(Job job, String step, Counts done) {
    return done.left() > 0 ? new Transition.To(step) : new Transition.End();
  }

  private record RemoveKeys(SealedTable store, Duration hold) implements Step.Walk {

    @Override
    public Wanted wanted() {
      return Wanted.KEY_RECORDS;
    }

    @Override
    public Optional<RowChange> change(Map<String, AttributeValue> row) {
      return KeyRecord.of(store.namespace(), row).flatMap(found -> removal(found, row));
    }

    private Optional<RowChange> removal(KeyRecord found, Map<String, AttributeValue> row) {
      if (!(found.record() instanceof DekRecord.Live live)
          || live.purpose() != DekPurpose.DRAINED) {
        return Optional.empty();
      }
      Optional<Instant> drainedAt = drainedAt(row);
      if (drainedAt
          .filter(since -> store.clock().instant().isBefore(since.plus(hold)))
          .isPresent()) {
        return Optional.empty();
      }
      ItemKey key = found.key();
      // Where nobody knows since when, the hold begins now.
      Action action = drainedAt.isPresent() ? Action.DELETE : Action.UPDATE;
      TransactionWrite write =
          new TransactionWrite(
              action,
              key,
              Map.of(DrainKeys.DRAINED_AT, DrainKeys.now(store)),
              Optional.of(KeyRecord.unchanged(live)),
              Reason.CONDITION);
      return Optional.of(RowChange.of(key, ItemSize.of(row), write));
    }

    private static Optional<Instant> drainedAt(Map<String, AttributeValue> row) {
      AttributeValue value = row.get(DrainKeys.DRAINED_AT);
      try {
        return value == null || value.s() == null
            ? Optional.empty()
            : Optional.of(Instant.parse(value.s()));
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }
  }
}
