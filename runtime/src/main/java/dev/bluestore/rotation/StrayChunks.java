package dev.bluestore.rotation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.bluestore.condition.Expression;
import dev.bluestore.envelope.ChunkKey;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.envelope.KeyText;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.Refusal.Reason;
import dev.bluestore.table.Async;
import dev.bluestore.table.ItemSize;
import dev.bluestore.table.Precondition;
import dev.bluestore.table.RowWalk.Wanted;
import dev.bluestore.table.SealedTable;
import dev.bluestore.table.SortCondition;
import dev.bluestore.table.StoredItem;
import dev.bluestore.table.TransactionWrite;
import dev.bluestore.table.TransactionWrite.Action;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Removes chunks that no head of their partition names. Their writer may be about to store the
 * head, and they do not say how old they are: so one that is seen for the first time is dated, and
 * removed by a later run, when it has been there for longer than any write lasts.
 */
record StrayChunks(SealedTable store) implements JobKind {

  static final String NAME = "sweep";
  static final String REMOVE = "remove";
  static final String GRACE_SECONDS = "grace_seconds";

  /** When a chunk was seen without a head, text, UTC to the second. No reader looks at it. */
  static final String SINCE = ItemAttributes.STRAY_SINCE;

  /** Of which heads are kept, for as many threads. */
  private static final int MOST_PARTITIONS = 64;

  private static final Duration SHORTEST_GRACE = Duration.ofHours(1);

  @Override
  public String name() {
    return NAME;
  }

  /** The settings of a job. */
  static Map<String, String> settings(Duration grace) {
    return Map.of(GRACE_SECONDS, Long.toString(checked(grace).toSeconds()));
  }

  private static Duration checked(Duration grace) {
    if (grace.compareTo(SHORTEST_GRACE) < 0) {
      throw new ConfigurationException(
          "expected a grace of at least "
              + SHORTEST_GRACE.toMinutes()
              + " minutes, found a shorter one: the chunks of a write that is under way have no head"
              + " yet");
    }
    return grace;
  }

  @Override
  public Step step(Job job, String name) {
    return walk(Duration.ofSeconds(Long.parseLong(job.setting(GRACE_SECONDS))));
  }

  Step.Walk walk(Duration grace) {
    return new Sweep(store, checked(grace));
  }

  @Override
  public Transition next(Job job, String step, Counts done) {
    return done.left() > 0 ? new Transition.To(step) : new Transition.End();
  }

  /**
   * The heads of a partition.
   *
   * @param read just before they were
   * @param named what the sort keys of their chunks begin with
   */
  private record Heads(Instant read, Set<String> named) {}

  /** Chunks of a partition come to a worker one behind the other: their heads are read once. */
  private static final class Sweep implements Step.Walk {

    private final SealedTable store;
    private final Duration grace;
    private final Cache<String, Heads> heads =
        Caffeine.newBuilder().maximumSize(MOST_PARTITIONS).build();

    Sweep(SealedTable store, Duration grace) {
      this.store = store;
      this.grace = grace;
    }

    @Override
    public Wanted wanted() {
      return Wanted.BESIDE_ITEMS;
    }

    @Override
    public Optional<RowChange> change(Map<String, AttributeValue> row) {
      if (!ChunkKey.isChunk(row)) {
        return Optional.empty();
      }
      ItemKey key = SegmentWork.keyOf(row);
      Heads there = heads.get(key.partitionKey(), this::read);
      String prefix = key.sortKey().substring(0, key.sortKey().lastIndexOf(KeyText.SEPARATOR) + 1);
      Optional<Instant> since = since(row);
      // By the time of the look: a head may have been stored since, of chunks that were young then.
      return there.named().contains(prefix)
              || since.filter(at -> there.read().isBefore(at.plus(grace))).isPresent()
              || (since.isEmpty() && !hasRoom(row))
          ? Optional.empty()
          : Optional.of(RowChange.of(key, ItemSize.of(row), write(key, row, since)));
    }

    /** This store leaves room in its chunks; those of other writers are left to resealing. */
    private boolean hasRoom(Map<String, AttributeValue> row) {
      return store.keyNames().size(row) + StoredItem.ROOM_TO_DATE <= ItemSize.MOST_BYTES;
    }

    private TransactionWrite write(
        ItemKey key, Map<String, AttributeValue> row, Optional<Instant> since) {
      AttributeValue read = row.get(SINCE);
      Precondition unchanged =
          read == null
              ? Precondition.present(
                  new Expression("attribute_not_exists(#since)", Map.of("#since", SINCE), Map.of()))
              : Precondition.attributeIs(SINCE, read);
      return since.isPresent()
          ? new TransactionWrite(
              Action.DELETE, key, Map.of(), Optional.of(unchanged), Reason.CONDITION)
          : new TransactionWrite(
              Action.UPDATE,
              key,
              Map.of(SINCE, DrainKeys.now(store)),
              Optional.of(unchanged),
              Reason.CONDITION);
    }

    private Heads read(String pk) {
      Instant now = store.clock().instant();
      List<Map<String, AttributeValue>> rows =
          Async.await(
              store.table().pages(new ItemKey(pk, ""), SortCondition.heads()).list(Long.MAX_VALUE));
      return new Heads(
          now,
          rows.stream()
              .flatMap(head -> ChunkKey.prefixOf(head).stream())
              .collect(Collectors.toSet()));
    }

    private static Optional<Instant> since(Map<String, AttributeValue> row) {
      AttributeValue value = row.get(SINCE);
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
