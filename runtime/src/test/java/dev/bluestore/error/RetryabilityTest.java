package dev.bluestore.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetryabilityTest {

  @Test
  void failures_thatPassByThemselvesAndLeaveNoDoubt_areRetryable() {
    assertThat(
            Stream.of(
                new StoreUnavailableException("m"),
                new KeyUnavailableException("m"),
                new ThrottledException("m", null, null),
                new ConflictException("m", null)))
        .allMatch(BlueStoreException::isRetryable)
        .allMatch(failure -> failure.forAnother(null).isRetryable());
  }

  @Test
  void failures_thatSomebodyMustLookAt_areNot() {
    assertThat(
            Stream.of(
                new OutcomeUnknownException("m", null, null),
                new ConfigurationException("m"),
                new InvalidItemException("m", null),
                new KeyRefusedException("m", "AccessDeniedException", null),
                new NotFoundException("m", null),
                new RequestFailedException("m", null),
                new TableMissingException("m"),
                new TamperedException("m", null),
                new UnreadableEntityException("m", null)))
        .noneMatch(BlueStoreException::isRetryable);
  }
}
