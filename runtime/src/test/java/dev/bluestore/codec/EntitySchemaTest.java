package dev.bluestore.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.ConfigurationException;
import dev.bluestore.error.InvalidItemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntitySchemaTest {

  private final EntitySchema schema =
      EntitySchema.of("Note", "note").partition("notebook", "book").sort("chapter", "title");

  /** Constants before, between and behind the fields of both keys. */
  private final EntitySchema constants =
      EntitySchema.of("Note", "note")
          .partition("notebook", KeyPart.constant("of"), KeyPart.field("book"))
          .sort(
              KeyPart.constant("latest"),
              KeyPart.field("chapter"),
              KeyPart.constant("x"),
              KeyPart.field("title"),
              KeyPart.constant("y"));

  @Test
  void key_ofComponents_hasThemBehindTheNames() {
    EntityKey key = schema.key("blue", "01", "02");

    assertThat(key.partition()).containsExactly("notebook", "blue");
    assertThat(key.sort()).containsExactly("note", "01", "02");
    assertThat(schema.component(key, 0)).isEqualTo("blue");
    assertThat(schema.component(key, 1)).isEqualTo("01");
    assertThat(schema.component(key, 2)).isEqualTo("02");
    assertThat(schema.fits(key)).isTrue();
  }

  @Test
  void key_withConstants_hasThemWhereTheyBelong() {
    EntityKey key = constants.key("blue", "01", "02");

    assertThat(key.partition()).containsExactly("notebook", "of", "blue");
    assertThat(key.sort()).containsExactly("note", "latest", "01", "x", "02", "y");
    assertThat(constants.component(key, 0)).isEqualTo("blue");
    assertThat(constants.component(key, 1)).isEqualTo("01");
    assertThat(constants.component(key, 2)).isEqualTo("02");
    assertThat(constants.fits(key)).isTrue();
  }

  @Test
  void leadingKey_withConstants_goesOnToTheNextField() {
    assertThat(constants.key("blue").sort()).containsExactly("note", "latest");
    assertThat(constants.key("blue", "01").sort()).containsExactly("note", "latest", "01", "x");
    assertThat(schema.key("blue").sort()).containsExactly("note");
    assertThat(constants.fits(constants.key("blue", "01"))).isFalse();
  }

  @Test
  void entity_withoutSortParts_hasItsTypeAlone() {
    EntitySchema single = EntitySchema.of("Meta", "meta").partition("notebook", "book");

    assertThat(single.key("blue").sort()).containsExactly("meta");
    assertThat(single.fits(List.of("meta"))).isTrue();
    assertThat(single.fits(List.of("meta", "01"))).isFalse();
  }

  @Test
  void key_ofAnotherShape_doesNotFit() {
    assertThat(constants.fits(List.of("note", "latest", "01", "x", "02", "y"))).isTrue();
    assertThat(constants.fits(List.of("note", "newest", "01", "x", "02", "y"))).isFalse();
    assertThat(constants.fits(List.of("note", "latest", "01", "x", "02", "z"))).isFalse();
    assertThat(constants.fits(List.of("memo", "latest", "01", "x", "02", "y"))).isFalse();
    assertThat(constants.fits(List.of("note", "latest", "01", "x", "02"))).isFalse();
    List<String> sort = List.of("note", "01", "02");
    assertThat(schema.fits(new EntityKey(List.of("notebook", "blue", "red"), sort))).isFalse();
    assertThat(schema.fits(new EntityKey(List.of("diary", "blue"), sort))).isFalse();
    assertThat(schema.owns(new EntityKey(List.of("diary", "blue"), sort))).isFalse();
    assertThat(schema.owns(new EntityKey(List.of("notebook", "blue"), List.of("memo")))).isFalse();
    assertThat(schema.owns(new EntityKey(List.of("notebook", "blue"), List.of("note")))).isTrue();
  }

  @Test
  void key_withTooFewOrTooManyComponents_isRefused() {
    for (String[] components : new String[][] {{}, {"blue", "01", "02", "03"}}) {
      assertThatExceptionOfType(InvalidItemException.class)
          .isThrownBy(() -> schema.key(components))
          .withMessageContaining("a key of Note has from 1 to 3 components")
          .withMessageContaining("found " + components.length);
    }
  }

  @Test
  void sortKey_thatIsTooLong_isNamedByItsLongestField() {
    String longest = "x".repeat(1024 - "note#01#".length());
    assertThat(schema.key("blue", "01", longest).sort()).endsWith(longest);

    assertNamed("Note.title", "blue", "01", longest + "x");
    assertNamed("Note.chapter", "blue", longest, "001");
    assertNamed("Note.chapter", "blue", longest + "####");
    assertNamed("Note.chapter", "blue", "c".repeat(600), "t".repeat(600));
    assertNamed("Note.title", "blue", "c".repeat(10), "t".repeat(1020));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Note", "1note", "dek", "no#te", "no te"})
  void entityType_thatIsNoName_isRefused(String type) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> EntitySchema.of("Note", type))
        .withMessageStartingWith("Note: expected");
  }

  @Test
  void partition_withoutNameOrPart_isRefused() {
    EntitySchema.Unplaced note = EntitySchema.of("Note", "note");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> note.partition("Notebook", "book"))
        .withMessageContaining("its partition to begin with");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> note.partition("notebook", new String[0]))
        .withMessageContaining("at least one part");
    assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> KeyPart.constant(""));
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> KeyPart.constant("\ud800"));
  }

  @Test
  void schema_withMoreParts_leavesTheFirstOneAsItWas() {
    EntitySchema more =
        schema
            .unauthenticated("views", "likes", "views")
            .version("version")
            .timeToLive("ends")
            .index(IndexSchema.of("byViews").partition(Field.of("views", ValueCodec.int64())));

    assertThat(more.unauthenticated()).containsExactlyInAnyOrder("views", "likes");
    assertThat(more.version()).contains("version");
    assertThat(more.timeToLive()).contains("ends");
    assertThat(more.indexes()).extracting(IndexSchema::name).containsExactly("byViews");
    assertThat(more.entityName()).isEqualTo("Note");
    assertThat(schema.unauthenticated()).isEmpty();
    assertThat(schema.version()).isEmpty();
    assertThat(schema.timeToLive()).isEmpty();
    assertThat(schema.indexes()).isEmpty();
  }

  @Test
  void component_ofText_isItself() {
    KeyCodec<String> codec = KeyCodec.text("book");
    assertThat(codec.encode("50% of #1")).isEqualTo("50% of #1");
    assertThat(codec.decode("50% of #1")).isEqualTo("50% of #1");
  }

  private void assertNamed(String field, String... components) {
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> schema.key(components))
        .withMessageStartingWith(field + " makes the sort key too long")
        .withMessageContaining("at most 1024 bytes");
  }
}
