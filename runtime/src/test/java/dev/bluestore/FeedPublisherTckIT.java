package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;
import org.testng.ITestResult;
import org.testng.TestListenerAdapter;
import org.testng.TestNG;

/** The publisher of results under the Reactive Streams TCK, which is written for TestNG. */
class FeedPublisherTckIT {

  /** What the TCK runs. */
  public static final class Verification extends FlowPublisherVerification<Integer> {

    /** With the TCK's own time-outs, which its environment variables set. */
    public Verification() {
      super(new TestEnvironment());
    }

    @Override
    public Flow.Publisher<Integer> createFlowPublisher(long elements) {
      return new FeedPublisher<>(() -> new Numbers(elements));
    }

    @Override
    public Flow.@Nullable Publisher<Integer> createFailedFlowPublisher() {
      return null;
    }
  }

  /** As many numbers as are asked for; every other one comes later, on another thread. */
  private static final class Numbers implements Feed<Integer> {

    private final long count;
    private int given;
    private volatile boolean stopped;

    Numbers(long count) {
      this.count = count;
    }

    @Override
    public CompletableFuture<Optional<Integer>> next() {
      Optional<Integer> next = given < count ? Optional.of(given) : Optional.empty();
      return given++ % 2 == 0
          ? CompletableFuture.completedFuture(next)
          : CompletableFuture.supplyAsync(() -> next);
    }

    @Override
    public boolean isEnded() {
      return stopped || given >= count;
    }

    @Override
    public void stop() {
      stopped = true;
    }
  }

  @Test
  void publisher_underTheTck_breaksNoRule() {
    TestListenerAdapter results = new TestListenerAdapter();
    TestNG tck = new TestNG(false);
    tck.setVerbose(0);
    tck.setTestClasses(new Class<?>[] {Verification.class});
    tck.addListener(results);
    tck.run();

    assertThat(results.getFailedTests()).extracting(FeedPublisherTckIT::told).isEmpty();
    assertThat(results.getPassedTests()).hasSizeGreaterThan(20);
    assertThat(results.getSkippedTests())
        .extracting(ITestResult::getName)
        .as("rules that a publisher may leave, or that the TCK has no test of")
        .allMatch(name -> name.matches("(optional_|untested_).*|.*_mayReject.*"));
  }

  private static String told(ITestResult failed) {
    return failed.getName() + ": " + failed.getThrowable();
  }
}
