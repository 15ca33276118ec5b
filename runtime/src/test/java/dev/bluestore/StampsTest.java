package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StampsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:38:00.123456789Z");

  /** A clock that says what it was told last. */
  private Instant now = NOW;

  private final InstantSource hand = () -> now;
  private final Clock clock = hand.withZone(ZoneOffset.UTC);

  private static IntFunction<byte[]> bytes(int each) {
    return count -> {
      byte[] bytes = new byte[count];
      Arrays.fill(bytes, (byte) each);
      return bytes;
    };
  }

  @Test
  void stamp_ofAClock_hasItsWholeTime() {
    assertThat(new Stamps(clock, bytes(0)).next().now()).isEqualTo(NOW);
  }

  /** The example of RFC 9562, appendix A.6: its time, counter and random bits. */
  @Test
  void id_ofTheExampleOfTheStandard_isTheSame() {
    now = Instant.parse("2022-02-22T19:22:22Z");
    // The example's counter, 0xCC3, begins beyond our half of the range: 0x4C3 is its lower part.
    byte[] random = {
      0x0c, (byte) 0xc3, 0x18, (byte) 0xc4, (byte) 0xdc, 0x0c, 0x0c, 0x07, 0x39, (byte) 0x8f
    };

    UUID id = new Stamps(clock, count -> random.clone()).next().id(null);

    assertThat(id).isEqualTo(UUID.fromString("017f22e2-79b0-74c3-98c4-dc0c0c07398f"));
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
  }

  @Test
  void id_ofAnyRandomBits_keepsVersionVariantAndTime() {
    for (int each : new int[] {0, 0xff}) {
      UUID id = new Stamps(clock, bytes(each)).next().id(null);
      assertThat(id.version()).isEqualTo(7);
      assertThat(id.variant()).isEqualTo(2);
      assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }
  }

  @Test
  void ids_ofAClockThatStandsStillOrGoesBack_ascend() {
    Stamps stamps = new Stamps(clock, bytes(0xff));
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      ids.add(stamps.next().id(null).toString());
    }
    now = NOW.minusSeconds(3600);
    ids.add(stamps.next().id(null).toString());
    now = NOW.plusSeconds(3600);
    ids.add(stamps.next().id(null).toString());

    assertThat(ids).isSorted().doesNotHaveDuplicates();
    assertThat(ids.get(ids.size() - 1)).startsWith(hex(now).substring(0, 8));
  }

  private static String hex(Instant time) {
    return String.format("%012x", time.toEpochMilli());
  }

  @Test
  void ids_madeByManyThreads_areAllDifferent() {
    Stamps stamps = new Stamps(clock, bytes(1));
    Set<UUID> ids = ConcurrentHashMap.newKeySet();

    IntStream.range(0, 20_000).parallel().forEach(i -> ids.add(stamps.next().id(null)));

    assertThat(ids).hasSize(20_000);
  }

  @Test
  void ids_ofOneStamp_areDifferent() {
    Stamps stamps = new Stamps(clock, bytes(1));
    var stamp = stamps.next();

    assertThat(Stream.generate(() -> stamp.id(null)).limit(3)).doesNotHaveDuplicates();
    assertThat(stamp.id(new UUID(1, 2))).isEqualTo(new UUID(1, 2));
  }
}
