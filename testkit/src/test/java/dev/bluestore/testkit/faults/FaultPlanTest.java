package dev.bluestore.testkit.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultPlanTest {

  private static final int MANY = 10_000;

  private static List<Optional<Fault>> faults(FaultPlan plan, String operation) {
    return LongStream.rangeClosed(1, MANY).mapToObj(n -> plan.fault(operation, n)).toList();
  }

  private static double share(FaultPlan plan, String operation) {
    return faults(plan, operation).stream().filter(Optional::isPresent).count() / (double) MANY;
  }

  @Test
  void plan_ofTheSameSeed_hasTheSameFaults() {
    assertThat(faults(FaultPlan.mixed(7, 0.2), "PutItem"))
        .isEqualTo(faults(FaultPlan.mixed(7, 0.2), "PutItem"));
  }

  @Test
  void plan_ofAnotherSeedOrOperation_hasOtherFaults() {
    FaultPlan plan = FaultPlan.mixed(7, 0.2);

    assertThat(faults(plan, "PutItem"))
        .isNotEqualTo(faults(FaultPlan.mixed(8, 0.2), "PutItem"))
        .isNotEqualTo(faults(plan, "UpdateItem"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PutItem", "GetItem", "Query", "BatchWriteItem", "TransactWriteItems", "Scan"})
  void mixedPlan_overManyRequests_showsItsShareOfAllThatCanHappen(String operation) {
    FaultPlan plan = FaultPlan.mixed(7, 0.2);

    assertThat(share(plan, operation)).isCloseTo(0.2, within(0.015));
    assertThat(faults(plan, operation).stream().flatMap(Optional::stream).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Fault.values()).filter(each -> each.canHappenTo(operation)).toList());
  }

  @Test
  void rate_ofOneFault_isTheShareOfThatAlone() {
    FaultPlan plan = FaultPlan.seeded(7).rate(Fault.THROTTLED, 0.05).rate(Fault.STALE_READ, 0.3);

    assertThat(share(plan, "PutItem")).isCloseTo(0.05, within(0.01));
    assertThat(share(plan, "GetItem")).isCloseTo(0.35, within(0.02));
    assertThat(faults(plan, "PutItem").stream().flatMap(Optional::stream).distinct())
        .containsExactly(Fault.THROTTLED);
  }

  @Test
  void rate_ofAFaultOfAMixedPlan_replacesItsShare() {
    assertThat(faults(FaultPlan.mixed(7, 0.2).rate(Fault.DELAY, 0), "PutItem"))
        .doesNotContain(Optional.of(Fault.DELAY))
        .contains(Optional.of(Fault.CUT_AFTER));
  }

  @Test
  void rate_ofOne_isEveryRequest() {
    assertThat(faults(FaultPlan.seeded(7).rate(Fault.CUT_AFTER, 1), "PutItem"))
        .containsOnly(Optional.of(Fault.CUT_AFTER));
  }

  @Test
  void tables_haveNoFaults_unlessTheyAreNamed() {
    FaultPlan plan = FaultPlan.seeded(7).rate(Fault.THROTTLED, 1);

    assertThat(plan.fault("CreateTable", 1)).isEmpty();
    assertThat(plan.only("CreateTable").fault("CreateTable", 1)).contains(Fault.THROTTLED);
  }

  @Test
  void plan_forSomeOperations_leavesTheOthersAlone() {
    FaultPlan plan = FaultPlan.seeded(7).rate(Fault.THROTTLED, 1).only("PutItem");

    assertThat(plan.fault("PutItem", 1)).contains(Fault.THROTTLED);
    assertThat(plan.fault("GetItem", 1)).isEmpty();
  }

  @Test
  void rates_ofMoreThanAllRequests_areRefused() {
    FaultPlan plan = FaultPlan.seeded(7).rate(Fault.THROTTLED, 0.6);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan.rate(Fault.CUT_AFTER, 0.5))
        .withMessageContaining("at most 1 together, found 1.1");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void share_thatIsNone_isRefused(double share) {
    assertThatIllegalArgumentException().isThrownBy(() -> FaultPlan.mixed(7, share));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaultPlan.seeded(7).rate(Fault.THROTTLED, share));
  }

  @Test
  void delays_areAtLeastAMillisecond_andAtMostTheLongest() {
    FaultPlan plan = FaultPlan.seeded(7).delayUpTo(Duration.ofMillis(3));

    assertThat(LongStream.rangeClosed(1, 200).mapToObj(n -> plan.delay(plan.random("GetItem", n))))
        .containsOnly(Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMillis(3));
    assertThatIllegalArgumentException().isThrownBy(() -> plan.delayUpTo(Duration.ZERO));
  }

  @Test
  void plan_asText_namesItsSeed() {
    assertThat(FaultPlan.mixed(4711, 0.2)).asString().contains("4711", "0.2");
  }
}
