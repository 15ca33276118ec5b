package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.testing.Note;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How long a partition's new items are sealed under one data key. */
@ExtendWith(DynamoDbLocalExtension.class)
class KeyAgeIT {

  private static final Instant NOW = Instant.parse("2026-11-22T10:38:00Z");

  @TempDir private Path keys;
  private TestTable table;

  @BeforeEach
  void makeTable(DynamoDbLocal server) {
    table = new TestTable(server, keys, settings -> settings.clock(at(NOW)));
  }

  @AfterEach
  void closeTable() {
    table.close();
  }

  private static Clock at(Instant instant) {
    return Clock.fixed(instant, ZoneOffset.UTC);
  }

  @Test
  void key_ofTheGreatestAge_opensAndIsReplacedForWriters() {
    table.notes().put(Note.of("alpha", 1, 1, "first"));

    try (EncryptedStore young = later(Duration.ofDays(85)).build();
        EncryptedStore old = later(Duration.ofDays(90)).build();
        EncryptedStore following = later(Duration.ofDays(91)).build()) {
      young.repository(new Note.Mapper()).put(Note.of("alpha", 1, 2, "second"));
      old.repository(new Note.Mapper()).put(Note.of("alpha", 1, 3, "third"));
      following.repository(new Note.Mapper()).put(Note.of("alpha", 1, 4, "fourth"));
    }

    assertThat(keyOf(2)).isEqualTo(keyOf(1));
    assertThat(keyOf(3)).startsWith("dek#2027-02-20T10:38:00Z#");
    assertThat(keyOf(4)).isEqualTo(keyOf(3));
    assertThat(table.notes().query(Note.key("alpha")).list()).hasSize(4);
  }

  private EncryptedStoreBuilder later(Duration time) {
    return table.another().clock(at(NOW.plus(time)));
  }

  private String keyOf(int number) {
    return TestTable.text(table.raw(Note.key("alpha", 1, number)), "key_id");
  }
}
