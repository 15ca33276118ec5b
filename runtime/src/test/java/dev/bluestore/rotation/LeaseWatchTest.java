package dev.bluestore.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.rotation.JobRecords.Kept;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A segment may be taken when its worker has given no sign for as long as its lease says. */
class LeaseWatchTest {

  private static final Segment TAKEN =
      Segment.untouched(3).takenBy("other", Duration.ofSeconds(10), 7);

  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
  private final LeaseWatch watch = new LeaseWatch("own", clock::get);

  private static Kept<Segment> written(Segment segment, String nonce) {
    return new Kept<>(segment, Optional.of(AttributeValue.fromS(nonce)));
  }

  private void pass(int seconds) {
    clock.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }

  @Test
  void segment_ofAnotherWorker_isLeftUntilItsLeaseWasSeenToEnd() {
    assertThat(watch.mayTake(written(TAKEN, "a"), 7)).isFalse();
    pass(9);
    assertThat(watch.mayTake(written(TAKEN, "a"), 7)).isFalse();
    pass(1);
    assertThat(watch.mayTake(written(TAKEN, "a"), 7)).isTrue();
  }

  @Test
  void segment_whoseRecordChanges_isLeftForAWholeLeaseFromThen() {
    watch.mayTake(written(TAKEN, "a"), 7);
    pass(9);
    assertThat(watch.mayTake(written(TAKEN, "b"), 7)).isFalse();
    pass(9);
    assertThat(watch.mayTake(written(TAKEN, "b"), 7)).isFalse();
    pass(1);
    assertThat(watch.mayTake(written(TAKEN, "b"), 7)).isTrue();
  }

  @Test
  void segment_ofAnotherRoundOrOfTheSameName_isTakenAtOnce() {
    assertThat(watch.mayTake(written(TAKEN, "a"), 8)).isTrue();
    assertThat(new LeaseWatch("other", clock::get).mayTake(written(TAKEN, "a"), 7)).isTrue();
  }

  @Test
  void segment_thatIsTaken_countsAndGoesOnInTheSameRoundAlone() {
    Segment worked = TAKEN.at(Optional.empty(), Counts.ofChanged(5)).waited(Duration.ofSeconds(1));

    Segment again = worked.takenBy("own", Duration.ofSeconds(5), 7);
    Segment anew = worked.takenBy("own", Duration.ofSeconds(5), 8);

    assertThat(again.token()).isEqualTo(2);
    assertThat(again.counts()).isEqualTo(worked.counts());
    assertThat(again.waited()).isEqualTo(Duration.ofSeconds(1));
    assertThat(anew.token()).isEqualTo(2);
    assertThat(anew.counts()).isEqualTo(Counts.NONE);
    assertThat(anew.waited()).isZero();
  }
}
