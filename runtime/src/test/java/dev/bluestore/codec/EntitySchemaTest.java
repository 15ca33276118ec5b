package dev.bluestore.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.InvalidItemException;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntitySchemaTest {

  private final EntitySchema schema =
      EntitySchema.of("Note", "note", "notebook", "book", "chapter", "title");

  @Test
  void key_ofComponents_hasThemBehindTheNames() {
    EntityKey key = schema.key("blue", "01", "02");

    assertThat(key.partition()).containsExactly("notebook", "blue");
    assertThat(key.sort()).containsExactly("note", "01", "02");
    assertThat(key.partitionComponent(0)).isEqualTo("blue");
    assertThat(key.sortComponent(0)).isEqualTo("01");
    assertThat(key.sortComponent(1)).isEqualTo("02");
    assertThat(new EntityKey(List.of("a", "b", "c"), key.sort()).partitionComponent(1))
        .isEqualTo("c");
  }

  @Test
  void sortKey_thatIsTooLong_isNamedByItsLongestField() {
    String longest = "x".repeat(1024 - "note#01#".length());
    assertThat(schema.key("blue", "01", longest).sort()).endsWith(longest);

    assertNamed("Note.title", "01", longest + "x");
    assertNamed("Note.chapter", longest, "001");
    assertNamed("Note.chapter", longest + "####");
  }

  @Test
  void component_ofText_isItself() {
    KeyCodec<String> codec = KeyCodec.text("book");
    assertThat(codec.encode("50% of #1")).isEqualTo("50% of #1");
    assertThat(codec.decode("50% of #1")).isEqualTo("50% of #1");
  }

  private void assertNamed(String field, String... sort) {
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> schema.key("blue", sort))
        .withMessageStartingWith(field + " makes the sort key too long")
        .withMessageContaining("at most 1024 bytes");
  }
}
