package life;

import dev.bluestore.annotations.Aliases;
import dev.bluestore.annotations.CreatedAt;
import dev.bluestore.annotations.Default;
import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.FormerlyEncrypted;
import dev.bluestore.annotations.FormerlyPlain;
import dev.bluestore.annotations.Generated;
import dev.bluestore.annotations.Index;
import dev.bluestore.annotations.KeyConstant;
import dev.bluestore.annotations.KeyPart;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.Projection;
import dev.bluestore.annotations.SortKey;
import dev.bluestore.annotations.TimeToLive;
import dev.bluestore.annotations.Unauthenticated;
import dev.bluestore.annotations.UpdatedAt;
import dev.bluestore.annotations.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that happens to an item in its life. */
@Entity(value = "task", partition = "team", chunked = true)
@KeyConstant(in = KeyPart.PARTITION, order = 1, value = "work")
@KeyConstant(in = KeyPart.SORT, order = 2, value = "v1")
@Index(
    name = "open_tasks",
    partition = "assignee",
    sort = {"due", "id"})
@Index(name = "by-status", partition = "status", projection = Projection.KEYS_ONLY)
@Index(
    name = "version",
    partition = {"team", "status"},
    sort = "price",
    projection = Projection.INCLUDE,
    include = {"due", "labels"})
public record Task(
    @PartitionKey(order = 2) String team,
    @SortKey(order = 1) LocalDate day,
    @SortKey(order = 3) @Generated @Nullable UUID id,
    @Version long version,
    @TimeToLive Optional<Instant> expiresAt,
    @CreatedAt @Nullable Instant createdAt,
    @UpdatedAt Optional<Instant> updatedAt,
    @Generated @Nullable String reference,
    @Unauthenticated long views,
    @Unauthenticated @Default("0") int stars,
    Optional<String> assignee,
    @Nullable LocalDate due,
    @Aliases({"state", "task_state"}) @Default("OPEN") Status status,
    Money price,
    @Encrypted List<Money> payments,
    @Default("") Set<String> labels,
    @Default("") SortedSet<Integer> steps,
    @Default("") Map<Status, Duration> spent,
    @Default("") @Encrypted String[] notes,
    @Default("1.5") BigDecimal weight,
    @Default("2026-11-22T10:38:00Z") @Encrypted Instant seenAt,
    @Default("00000000-0000-0000-0000-000000000000") UUID parent,
    @Encrypted @FormerlyPlain String title,
    @FormerlyEncrypted Optional<Integer> size) {

  /** How far it is. */
  public enum Status {
    OPEN,
    DONE
  }
}
