package dev.bluestore.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import dev.bluestore.error.InvalidItemException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class FieldTest {

  private static final Field<String> STATUS = Field.of("status", ValueCodec.text());
  private static final Field<Integer> ROUND = Field.of("round", ValueCodec.int32());

  /** Readers of the same fields of text, sealed and in the clear. */
  static Stream<Function<Map<String, @Nullable String>, FieldReader>> readers() {
    return Stream.of(FieldTest::sealed, FieldTest::plain);
  }

  private static FieldReader sealed(Map<String, @Nullable String> fields) {
    CborWriter out = CborWriter.forPlaintext();
    ValueCodec.mapOf(ValueCodec.text()).encode(fields, out);
    return new CborFieldReader(new CborReader(out.toByteArray(), 0));
  }

  private static FieldReader plain(Map<String, @Nullable String> fields) {
    return new AttributeFieldReader(ValueCodec.mapOf(ValueCodec.text()).toAttribute(fields, 0).m());
  }

  @ParameterizedTest
  @MethodSource("readers")
  void formerName_whereNothingElseIsStored_isReadInItsOrder(
      Function<Map<String, @Nullable String>, FieldReader> reader) {
    Field<String> field = STATUS.formerly("state", "phase");

    assertThat(reader.apply(Map.of("phase", "c")).get(field)).isEqualTo("c");
    assertThat(reader.apply(Map.of("phase", "c", "state", "b")).get(field)).isEqualTo("b");
    assertThat(reader.apply(Map.of("phase", "c", "status", "a")).get(field)).isEqualTo("a");
    assertThat(reader.apply(Map.of("other", "x")).getNullable(field)).isNull();
    assertThat(reader.apply(Map.of("state", "b")).getOptional(STATUS)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("readers")
  void storedNull_isAbsent(Function<Map<String, @Nullable String>, FieldReader> reader) {
    Map<String, @Nullable String> fields = new HashMap<>(Map.of("state", "b"));
    fields.put("status", null);

    assertThat(reader.apply(fields).getNullable(STATUS)).isNull();
    assertThat(reader.apply(fields).get(STATUS.formerly("state"))).isEqualTo("b");
    assertThat(reader.apply(fields).get(STATUS.orElse("a"))).isEqualTo("a");
  }

  @ParameterizedTest
  @MethodSource("readers")
  void default_whereNothingIsStored_isWhatEveryGetterGives(
      Function<Map<String, @Nullable String>, FieldReader> reader) {
    Field<String> field = STATUS.orElse("draft").formerly("state");
    FieldReader empty = reader.apply(Map.of());

    assertThat(empty.get(field)).isEqualTo("draft");
    assertThat(empty.getNullable(field)).isEqualTo("draft");
    assertThat(empty.getOptional(field)).contains("draft");
    assertThat(reader.apply(Map.of("state", "open")).get(field)).isEqualTo("open");
    assertThat(reader.apply(Map.of("status", "")).get(field)).isEmpty();
  }

  @Test
  void missingField_isNamedWithWhatToDo() {
    assertThatExceptionOfType(FieldException.class)
        .isThrownBy(() -> plain(Map.of("state", "b")).get(STATUS))
        .withMessage(
            "status: expected a value, found none; declare the field @Nullable or Optional, or give"
                + " it a default");
  }

  @Test
  void formerField_ofAnotherType_isNamedAsItIsStored() {
    assertThatExceptionOfType(FieldException.class)
        .isThrownBy(() -> plain(Map.of("turn", "b")).getNullable(ROUND.formerly("turn")))
        .withMessageStartingWith("turn: expected an integer of 32 bits");
    assertThatExceptionOfType(FieldException.class)
        .isThrownBy(() -> sealed(Map.of("turn", "b")).getNullable(ROUND.formerly("turn")))
        .withMessageStartingWith("turn: expected an integer, found text");
  }

  @Test
  void otherSide_ofAMigration_isReadWhereThisOneHasNothing() {
    Field<String> field = STATUS.formerly("state").orElse("draft");
    FieldReader both = sealed(Map.of("state", "sealed")).or(plain(Map.of("status", "plain")));

    assertThat(both.get(field)).isEqualTo("sealed");
    assertThat(both.get(STATUS)).isEqualTo("plain");
    assertThat(sealed(Map.of()).or(plain(Map.of("state", "old"))).get(field)).isEqualTo("old");
    assertThat(sealed(Map.of()).or(plain(Map.of())).get(field)).isEqualTo("draft");
    assertThat(sealed(Map.of()).or(plain(Map.of())).getOptional(STATUS)).isEmpty();
  }

  @Test
  void formerNames_areNeverWritten() {
    AttributeFields plain = new AttributeFields(0);
    plain.put(STATUS.formerly("state"), "open");
    CborFields sealed = new CborFields();
    sealed.put(STATUS.formerly("state"), "open");
    CborWriter out = CborWriter.forPlaintext();
    sealed.encodeTo(out);

    assertThat(plain.toMap()).isEqualTo(Map.of("status", AttributeValue.fromS("open")));
    assertThat(out.toByteArray())
        .isEqualTo(Forms.seal(ValueCodec.mapOf(ValueCodec.text()), Map.of("status", "open")));
  }

  @Test
  void fields_writtenInAnyOrder_standInTheFormatsOrder() {
    CborFields fields = new CborFields();
    for (String name : List.of("bb", "🙂", "a", "\uffff", "c", "")) {
      fields.put(Field.of(name, ValueCodec.bool()), true);
    }
    CborWriter out = CborWriter.forPlaintext();
    fields.encodeTo(out);

    CborReader.check(out.toByteArray());
    assertThat(ValueCodec.mapOf(ValueCodec.bool()).decode(new CborReader(out.toByteArray(), 0)))
        .containsOnlyKeys("", "a", "c", "bb", "\uffff", "🙂");
  }

  @Test
  void attribute_ofAValue_isItsPlainForm() {
    assertThat(ROUND.attribute(7)).isEqualTo(AttributeValue.fromN("7"));
    assertThat(STATUS.name()).isEqualTo("status");
  }

  @Test
  @SuppressWarnings("NullAway") // what generated code may be given
  void attribute_ofAValueWithoutOne_isRefusedWithTheFieldsName() {
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> Field.of("at", ValueCodec.instant()).attribute(Instant.MAX))
        .withMessage("at: expected an instant of the years 0000 to 9999, found one outside");
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> STATUS.attribute(null))
        .withMessage("status: expected a value, found null");
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> Field.of("note", new OneField()).attribute("\ud800"))
        .withMessageStartingWith("note.status: expected Unicode text");
  }

  @Test
  void keyType_ofAField_isThatOfItsAttribute() {
    assertThat(STATUS.keyType()).isEqualTo(ScalarAttributeType.S);
    assertThat(ROUND.keyType()).isEqualTo(ScalarAttributeType.N);
    assertThat(Field.of("id", ValueCodec.uuid()).keyType()).isEqualTo(ScalarAttributeType.S);
    assertThat(Field.of("b", ValueCodec.byteBuffer()).keyType()).isEqualTo(ScalarAttributeType.B);
    assertThat(Field.of("flag", ValueCodec.bool()).keyType()).isNull();
    assertThat(Field.of("l", ValueCodec.listOf(ValueCodec.text())).keyType()).isNull();
  }

  private static final class OneField extends RecordCodec<String> {
    @Override
    protected void write(String value, FieldWriter out) {
      out.put(STATUS, value);
    }

    @Override
    protected String read(FieldReader in) {
      return in.get(STATUS);
    }
  }
}
