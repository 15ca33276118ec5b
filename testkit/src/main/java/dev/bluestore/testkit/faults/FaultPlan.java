package dev.bluestore.testkit.faults;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Which requests meet which faults: a pure function of the seed, the operation and the request's
 * ordinal within its operation, so that a run can be replayed. Where several threads send the same
 * operation, the ordinals still get the same faults, but which thread's request has which ordinal
 * is up to the scheduler; a run of one thread is replayed exactly.
 *
 * <p>Rates hold for the operations on items, transactions and statements of PartiQL included, and
 * not for those on tables, unless {@link #only} says otherwise. Immutable, hence thread-safe.
 */
public final class FaultPlan {

  private static final Duration USUAL_DELAY = Duration.ofMillis(100);
  // Sums of rates such as 0.1 miss 1 by a few units in the last place.
  private static final double CERTAIN = 1 + 1e-9;
  // Odd, and not SplittableRandom's own step, or neighbours would share their draws.
  private static final long ORDINAL_STEP = 0xD1342543DE82EF95L;
  private static final long OPERATION_STEP = 0x2545F4914F6CDD1DL;

  private final long seed;
  private final double mixed;
  private final Map<Fault, Double> rates;
  private final Set<String> operations;
  private final Duration delay;

  private FaultPlan(
      long seed, double mixed, Map<Fault, Double> rates, Set<String> operations, Duration delay) {
    this.seed = seed;
    this.mixed = mixed;
    this.rates = rates;
    this.operations = operations;
    this.delay = delay;
  }

  /** No faults, until they are given a {@link #rate}. */
  public static FaultPlan seeded(long seed) {
    return mixed(seed, 0);
  }

  /**
   * Faults of every kind: a share of the requests of each operation, spread evenly over the faults
   * that can happen to it.
   *
   * @param share from 0 to 1
   * @throws IllegalArgumentException if the share is not
   */
  public static FaultPlan mixed(long seed, double share) {
    return new FaultPlan(seed, requireShare(share), Map.of(), Operations.OF_ITEMS, USUAL_DELAY);
  }

  /**
   * This plan with a fault for a share of the requests that it can happen to, in place of the share
   * that it had.
   *
   * @param share from 0 to 1
   * @throws IllegalArgumentException if the share is not, or an operation's shares exceed 1
   */
  public FaultPlan rate(Fault fault, double share) {
    Map<Fault, Double> changed = new EnumMap<>(Fault.class);
    changed.putAll(rates);
    changed.put(fault, requireShare(share));
    FaultPlan plan =
        new FaultPlan(seed, mixed, Collections.unmodifiableMap(changed), operations, delay);
    plan.operations.forEach(plan::requirePossible);
    return plan;
  }

  /**
   * This plan for some operations alone.
   *
   * @param names as DynamoDB has them, such as {@code PutItem}; operations on tables may be named
   * @throws IllegalArgumentException if an operation's shares exceed 1
   */
  public FaultPlan only(String... names) {
    FaultPlan plan = new FaultPlan(seed, mixed, rates, Set.of(names), delay);
    plan.operations.forEach(plan::requirePossible);
    return plan;
  }

  /**
   * This plan with other delays; they are up to 100 ms long otherwise.
   *
   * @param longest at least 1 ms; delays are spread evenly from 1 ms to it
   * @throws IllegalArgumentException if it is shorter
   */
  public FaultPlan delayUpTo(Duration longest) {
    if (longest.toMillis() < 1) {
      throw new IllegalArgumentException("expected a delay of at least 1 ms, found " + longest);
    }
    return new FaultPlan(seed, mixed, rates, operations, longest);
  }

  /** The seed, for messages. */
  public long seed() {
    return seed;
  }

  /**
   * The fault of a request.
   *
   * @param operation such as {@code PutItem}
   * @param ordinal among the requests of this operation, from 1
   */
  public Optional<Fault> fault(String operation, long ordinal) {
    return draw(operation, random(operation, ordinal));
  }

  /** The source of a request's fault, and then of all that is left open in that fault. */
  SplittableRandom random(String operation, long ordinal) {
    return new SplittableRandom(
        seed + OPERATION_STEP * operation.hashCode() + ORDINAL_STEP * ordinal);
  }

  Optional<Fault> draw(String operation, SplittableRandom random) {
    double left = random.nextDouble();
    if (!operations.contains(operation)) {
      return Optional.empty();
    }
    List<Fault> possible = possible(operation);
    for (Fault fault : possible) {
      left -= share(fault, possible);
      if (left < 0) {
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  Duration delay(SplittableRandom random) {
    return Duration.ofMillis(1 + random.nextLong(delay.toMillis()));
  }

  private double share(Fault fault, List<Fault> possible) {
    return rates.getOrDefault(fault, mixed / possible.size());
  }

  private static List<Fault> possible(String operation) {
    return Arrays.stream(Fault.values()).filter(fault -> fault.canHappenTo(operation)).toList();
  }

  private void requirePossible(String operation) {
    List<Fault> possible = possible(operation);
    double sum = possible.stream().mapToDouble(fault -> share(fault, possible)).sum();
    if (sum > CERTAIN) {
      throw new IllegalArgumentException(
          "expected shares of " + operation + " that are at most 1 together, found " + sum);
    }
  }

  private static double requireShare(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("expected a share from 0 to 1, found " + share);
    }
    return share;
  }

  /** The seed and the shares. */
  @Override
  public String toString() {
    return "faults of seed "
        + seed
        + ": "
        + mixed
        + " mixed"
        + (rates.isEmpty() ? "" : ", " + rates);
  }
}
