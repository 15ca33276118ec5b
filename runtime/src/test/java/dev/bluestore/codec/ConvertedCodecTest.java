package dev.bluestore.codec;

import static dev.bluestore.codec.Forms.assertBothWays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.bluestore.annotations.Converter;
import dev.bluestore.cbor.CborReader;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.UnreadableEntityException;
import java.time.DayOfWeek;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class ConvertedCodecTest {

  private static final Currency FRANC = Currency.getInstance("CHF");

  /** Throws {@link IllegalArgumentException} where there is no such currency. */
  private static final class CurrencyConverter implements Converter<Currency, String> {
    @Override
    public String toStored(Currency value) {
      return value.getCurrencyCode();
    }

    @Override
    public Currency fromStored(String stored) {
      return Currency.getInstance(stored);
    }
  }

  /** Throws {@link java.time.DateTimeException} where there is no such day. */
  private static final class DayConverter implements Converter<Integer, DayOfWeek> {
    @Override
    public DayOfWeek toStored(Integer value) {
      return DayOfWeek.of(value);
    }

    @Override
    public Integer fromStored(DayOfWeek stored) {
      return stored.getValue();
    }
  }

  private static final class BrokenConverter implements Converter<String, String> {
    @Override
    public @Nullable String toStored(String value) {
      return result(value);
    }

    @Override
    public @Nullable String fromStored(String stored) {
      return result(stored);
    }

    private static @Nullable String result(String given) {
      if (given.equals("null")) {
        return null;
      }
      throw new IllegalStateException("a fault of the converter's own");
    }
  }

  private final ValueCodec<Currency> codec =
      ValueCodec.converted(new CurrencyConverter(), ValueCodec.text());
  private final Field<Currency> field = Field.of("currency", codec);
  private final Field<Integer> day =
      Field.of(
          "day", ValueCodec.converted(new DayConverter(), ValueCodec.enumOf(DayOfWeek.values())));
  private final Field<String> broken =
      Field.of("broken", ValueCodec.converted(new BrokenConverter(), ValueCodec.text()));

  @Test
  void convertedValue_inBothForms_isStoredAsTheOtherType() {
    assertThat(codec.toAttribute(FRANC, 0)).isEqualTo(AttributeValue.fromS("CHF"));
    assertThat(Forms.seal(codec, FRANC)).isEqualTo(Forms.seal(ValueCodec.text(), "CHF"));
    assertBothWays(codec, FRANC);
    assertBothWays(ValueCodec.setOf(codec), Set.of(FRANC));
    assertThat(ValueCodec.setOf(codec).toAttribute(Set.of(FRANC), 0).hasSs()).isTrue();
    assertThat(codec.keyType()).isEqualTo(ScalarAttributeType.S);
  }

  @Test
  void storedValue_thatTheConverterRefuses_isNamedAndNotShown() {
    FieldReader plain = plain("currency", "secret");
    FieldReader sealed =
        new CborFieldReader(
            new CborReader(
                Forms.seal(ValueCodec.mapOf(ValueCodec.text()), Map.of("currency", "secret")), 0));

    for (FieldReader reader : List.of(plain, sealed)) {
      assertThatExceptionOfType(FieldException.class)
          .isThrownBy(() -> reader.get(field))
          .withMessage(
              "currency: expected what CurrencyConverter reads, found a value that it refused with"
                  + " IllegalArgumentException; was the type of the field changed?")
          .withNoCause();
    }
  }

  @Test
  void value_thatTheConverterRefuses_isNamedAndNotShown() {
    assertThatExceptionOfType(FieldException.class)
        .isThrownBy(() -> new AttributeFields(0).put(day, 424242))
        .withMessage(
            "day: expected what DayConverter stores, found a value that it refused with"
                + " DateTimeException")
        .withNoCause();
    assertThatExceptionOfType(InvalidItemException.class).isThrownBy(() -> day.attribute(0));
  }

  @Test
  void null_fromTheConverter_isRefused() {
    assertThatExceptionOfType(FieldException.class)
        .isThrownBy(() -> new AttributeFields(0).put(broken, "null"))
        .withMessage("broken: expected what BrokenConverter stores, found null from it");
    assertThatExceptionOfType(FieldException.class)
        .isThrownBy(() -> plain("broken", "null").get(broken))
        .withMessageStartingWith("broken: expected what BrokenConverter reads, found null from it");
  }

  @Test
  void otherExceptions_ofTheConverter_pass() {
    assertThatIllegalStateException().isThrownBy(() -> new AttributeFields(0).put(broken, "x"));
    assertThatIllegalStateException().isThrownBy(() -> plain("broken", "x").get(broken));
  }

  @Test
  void convertedKey_encodedAndDecoded_isTheSame() {
    KeyCodec<Currency> key =
        KeyCodec.converted("currency", new CurrencyConverter(), KeyCodec.text("stored"));

    assertThat(key.encode(FRANC)).isEqualTo("CHF");
    assertThat(key.decode("CHF")).isEqualTo(FRANC);
    assertThatExceptionOfType(UnreadableEntityException.class)
        .isThrownBy(() -> key.decode("secret"))
        .withMessageContaining("the key field currency cannot be read")
        .withMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 8})
  void convertedKey_thatHasNoForm_isNamedByItsOwnField(int value) {
    KeyCodec<Integer> key =
        KeyCodec.converted(
            "day", new DayConverter(), KeyCodec.enumOf("stored", DayOfWeek.values()));

    assertThat(key.encode(7)).isEqualTo("SUNDAY");
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> key.encode(value))
        .withMessage(
            "the key field day cannot be stored: expected what DayConverter stores, found a value"
                + " that it refused with DateTimeException");
  }

  private static FieldReader plain(String name, String text) {
    return new AttributeFieldReader(Map.of(name, AttributeValue.fromS(text)));
  }
}
