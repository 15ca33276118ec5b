package dev.bluestore.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.InvalidItemException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StampTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:38:00Z");

  private final AtomicLong ids = new AtomicLong();
  private final Stamp stamp = new Stamp(NOW, () -> new UUID(0, ids.incrementAndGet()));

  @Test
  void stamp_ofANewEntity_givesItWhatIsMissing() {
    assertThat(stamp.now()).isEqualTo(NOW);
    assertThat(stamp.created(null)).isEqualTo(NOW);
    assertThat(stamp.id(null)).isEqualTo(new UUID(0, 1));
    assertThat(stamp.id(null)).isEqualTo(new UUID(0, 2));
    assertThat(stamp.idText(null)).isEqualTo("00000000-0000-0000-0000-000000000003");
    assertThat(stamp.nextVersion(0)).isEqualTo(1);
    assertThat(stamp.nextVersion(0L)).isEqualTo(1L);
  }

  @Test
  void stamp_ofAStoredEntity_leavesIdAndCreation() {
    UUID id = new UUID(7, 7);
    assertThat(stamp.created(NOW.minusSeconds(1))).isEqualTo(NOW.minusSeconds(1));
    assertThat(stamp.id(id)).isEqualTo(id);
    assertThat(stamp.idText("mine")).isEqualTo("mine");
    assertThat(stamp.nextVersion(41)).isEqualTo(42);
    assertThat(stamp.nextVersion(Integer.MAX_VALUE + 41L)).isEqualTo(Integer.MAX_VALUE + 42L);
    assertThat(ids).hasValue(0);
  }

  @Test
  void version_thatHasNoNext_isRefused() {
    assertThat(stamp.nextVersion(Long.MAX_VALUE - 1)).isEqualTo(Long.MAX_VALUE);
    assertThat(stamp.nextVersion(Integer.MAX_VALUE - 1)).isEqualTo(Integer.MAX_VALUE);
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> stamp.nextVersion(Long.MAX_VALUE))
        .withMessageContaining("found the greatest");
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> stamp.nextVersion(Integer.MAX_VALUE));
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> stamp.nextVersion(-1))
        .withMessageContaining("found a negative one");
    assertThatExceptionOfType(InvalidItemException.class).isThrownBy(() -> stamp.nextVersion(-1L));
  }
}
