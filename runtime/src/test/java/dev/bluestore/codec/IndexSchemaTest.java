package dev.bluestore.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.ConfigurationException;
import dev.bluestore.error.InvalidItemException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class IndexSchemaTest {

  private static final Field<String> STATUS = Field.of("status", ValueCodec.text());
  private static final Field<Integer> SCORE = Field.of("score", ValueCodec.int32());
  private static final Field<byte[]> HASH = Field.of("hash", ValueCodec.bytes());
  private static final Field<Boolean> FLAG = Field.of("flag", ValueCodec.bool());

  private final IndexSchema index = IndexSchema.of("byStatus").partition(STATUS).sort(SCORE, HASH);
  private final EntitySchema schema =
      EntitySchema.of("Note", "note").partition("notebook", "book").index(index);

  @Test
  void keys_ofFields_haveTheTypesOfTheirAttributes() {
    assertThat(index.partition())
        .containsExactly(new IndexSchema.Key("status", ScalarAttributeType.S));
    assertThat(index.sort())
        .containsExactly(
            new IndexSchema.Key("score", ScalarAttributeType.N),
            new IndexSchema.Key("hash", ScalarAttributeType.B));
    assertThat(index.keyAttributes()).containsExactly("status", "score", "hash");
  }

  @Test
  void projection_ofAnIndex_tellsWhatItHolds() {
    assertThat(index.projection()).isEqualTo(IndexSchema.Projection.ALL);
    assertThat(index.holds("anything")).isTrue();
    assertThat(index.keysOnly().holds("score")).isTrue();
    assertThat(index.keysOnly().holds("flag")).isFalse();
    assertThat(index.including(FLAG).holds("flag")).isTrue();
    assertThat(index.including(FLAG).holds("other")).isFalse();
    assertThat(index.including(FLAG)).isEqualTo(index.including(FLAG)).isNotEqualTo(index);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "by status", "by#status", "bÿ_status"})
  void name_thatDynamoDbRefuses_isRefused(String name) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> IndexSchema.of(name).partition(STATUS))
        .withMessageContaining("3 to 255 letters");
  }

  @Test
  void keys_thatDynamoDbRefuses_areRefused() {
    assertThat(IndexSchema.of("x".repeat(255)).partition(STATUS).name()).hasSize(255);
    IndexSchema.Unplaced named = IndexSchema.of("byStatus");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> IndexSchema.of("x".repeat(256)).partition(STATUS));
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(named::partition)
        .withMessageContaining("1 to 4 partition fields");
    Field<?>[] four = {STATUS, SCORE, HASH, Field.of("other", ValueCodec.text())};
    assertThat(named.partition(four).keyAttributes()).hasSize(4);
    assertThat(named.partition(Field.of("first", ValueCodec.text())).sort(four).keyAttributes())
        .hasSize(5);
    Field<?>[] five = new Field<?>[5];
    for (int i = 0; i < five.length; i++) {
      five[i] = Field.of("field" + i, ValueCodec.text());
    }
    assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> named.partition(five));
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> named.partition(STATUS).sort(five));
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> named.partition(FLAG))
        .withMessageStartingWith("flag cannot be in the key of an index");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> named.partition(STATUS).sort(STATUS))
        .withMessageContaining("found twice: status");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> named.partition(STATUS).including(STATUS));
  }

  @Test
  void key_ofAnIndex_hasAllPartitionFieldsAndLeadingSortFields() {
    IndexKey status = IndexKey.of("byStatus").and(STATUS, "open");
    assertFits(status);
    assertFits(status.and(SCORE, 1));
    assertFits(IndexKey.of("byStatus").and(SCORE, 1).and(STATUS, "open"));
    assertFits(status.and(SCORE, 1).and(HASH, new byte[1]));
    assertThat(status.values()).containsOnlyKeys("status");
    assertThat(status).hasToString("byStatus[status]");

    assertRefused(IndexKey.of("byScore").and(STATUS, "open"));
    assertRefused(IndexKey.of("byStatus"));
    assertRefused(IndexKey.of("byStatus").and(SCORE, 1));
    assertRefused(status.and(HASH, new byte[1]));
    assertRefused(status.and(SCORE, 1).and(HASH, new byte[1]).and(FLAG, true));
    assertRefused(status.and(SCORE, 1).and(HASH, new byte[0]));
    assertRefused(status.and(SCORE, 1).and(HASH, new byte[1025]));
    assertRefused(IndexKey.of("byStatus").and(STATUS, "x".repeat(2049)));
    assertRefused(IndexKey.of("byStatus").and(Field.of("status", ValueCodec.int32()), 1));
  }

  private void assertFits(IndexKey key) {
    assertThat(schema.index(key)).isEqualTo(index);
  }

  private void assertRefused(IndexKey key) {
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> schema.index(key))
        .withMessageContaining("Note")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("open", "xx"));
  }

  @Test
  void row_withTheSameValues_matchesInWhateverFormDynamoDbWritesNumbers() {
    Field<Double> amount = Field.of("amount", ValueCodec.float64());
    IndexKey key = IndexKey.of("byAmount").and(amount, 1.5).and(HASH, new byte[] {1});
    AttributeValue hash = AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1}));

    for (String number : List.of("1.5", "1.50", "15E-1")) {
      assertThat(key.matches(Map.of("amount", AttributeValue.fromN(number), "hash", hash)))
          .as(number)
          .isTrue();
    }
    assertThat(key.matches(Map.of("amount", AttributeValue.fromN("1.51"), "hash", hash))).isFalse();
    assertThat(key.matches(Map.of("amount", AttributeValue.fromS("1.5"), "hash", hash))).isFalse();
    assertThat(key.matches(Map.of("amount", AttributeValue.fromN("1.5")))).isFalse();
    assertThat(
            key.matches(
                Map.of(
                    "amount",
                    AttributeValue.fromN("1.5"),
                    "hash",
                    AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {2})))))
        .isFalse();
  }
}
