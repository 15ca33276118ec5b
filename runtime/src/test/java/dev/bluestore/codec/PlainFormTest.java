package dev.bluestore.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.ConfigurationException;
import dev.bluestore.error.UnreadableEntityException;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.Parcel;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class PlainFormTest {

  private static final EntityKey KEY = Note.key("alpha", 1, 2);
  private static final PlainForm<Note> FORM = PlainForm.of(new Note.Mapper());

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }

  private static Map<String, AttributeValue> row() {
    return new HashMap<>(
        Map.of(
            "PK", text("notebook#alpha"),
            "SK", text("note#01#02"),
            "status", text("open"),
            "text", text("secret"),
            "authors", AttributeValue.fromL(List.of(text("Ada"), text("Grace")))));
  }

  private static Map<String, AttributeValue> parcel(String field, AttributeValue value) {
    EntityCodec.Encoded encoded =
        new EntityCodec<>(new Parcel.Mapper()).encode(Parcel.of("ada", 1));
    Map<String, AttributeValue> row = new HashMap<>(encoded.plain());
    AttributeFields sealed = new AttributeFields(0);
    new Parcel.Mapper().write(Parcel.of("ada", 1), new AttributeFields(0), sealed);
    row.putAll(sealed.toMap());
    row.put(field, value);
    return row;
  }

  private static Parcel readParcel(String field, AttributeValue value) {
    return PlainForm.of(new Parcel.Mapper())
        .read(Parcel.key("ada", 1), parcel(field, value))
        .entity();
  }

  private static void assertRefused(
      PlainForm<?> form, EntityKey key, Map<String, AttributeValue> row, String... words) {
    assertThatExceptionOfType(UnreadableEntityException.class)
        .isThrownBy(() -> form.read(key, row))
        .withMessageContainingAll(words)
        .satisfies(e -> assertThat(e.address()).isPresent())
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret", "alpha"));
  }

  @Test
  void fields_underTheirNames_areRead() {
    assertThat(FORM.read(KEY, row()).entity())
        .isEqualTo(new Note("alpha", 1, 2, "open", "secret", List.of("Ada", "Grace")));
  }

  @Test
  void field_underAnotherName_isReadFromThere() {
    Map<String, AttributeValue> row = row();
    row.put("Text", row.remove("text"));

    assertThat(FORM.attribute("text", "Text").read(KEY, row).entity().text()).isEqualTo("secret");
    assertRefused(FORM, KEY, row, "text", "found none");
  }

  @Test
  void field_underTwoNames_isRefused() {
    Map<String, AttributeValue> row = row();
    row.put("Text", text("other secret"));

    assertRefused(FORM.attribute("text", "Text"), KEY, row, "two", "[text]");
  }

  @Test
  void attribute_thatNoFieldReads_isRefusedUntilItIsDropped() {
    Map<String, AttributeValue> row = row();
    row.put("color", text("secret"));

    assertRefused(FORM, KEY, row, "[color]");
    assertThat(FORM.dropping("color").read(KEY, row).entity().text()).isEqualTo("secret");
  }

  @Test
  void attribute_ofTypeNull_countsAsAbsent() {
    Map<String, AttributeValue> row = row();
    row.put("color", AttributeValue.fromNul(true));

    assertThat(FORM.read(KEY, row).entity().text()).isEqualTo("secret");
  }

  @Test
  void nestedAttribute_thatNoFieldReads_isRefusedByItsPathAlone() {
    AttributeValue line =
        AttributeValue.fromM(
            Map.of(
                "article", text("lamp"),
                "count", AttributeValue.fromN("2"),
                "secret", text("lost")));

    assertRefused(
        PlainForm.of(new Parcel.Mapper()),
        Parcel.key("ada", 1),
        parcel("lines", AttributeValue.fromL(List.of(line))),
        "[lines.*]");
  }

  @Test
  void attribute_ofAnotherType_isRefusedByItsName() {
    Map<String, AttributeValue> row = row();
    row.put("status", AttributeValue.fromBool(true));

    assertRefused(FORM, KEY, row, "status", "BOOL");
  }

  @Test
  void conversion_ofAnAttribute_comesBeforeItsField() {
    Map<String, AttributeValue> row = row();
    row.put("text", AttributeValue.fromN("17"));
    PlainForm<Note> form = FORM.converting("text", value -> text("no. " + value.n()));

    assertThat(form.read(KEY, row).entity().text()).isEqualTo("no. 17");
  }

  @Test
  void conversion_thatRefuses_isToldByItsClass() {
    PlainForm<Note> form =
        FORM.converting("text", value -> AttributeValue.fromN("" + Integer.parseInt(value.s())));

    assertRefused(form, KEY, row(), "text", "NumberFormatException");
  }

  @Test
  void key_ofAnotherForm_isRefused() {
    assertRefused(
        FORM,
        new EntityKey(List.of("notebook", "alpha"), List.of("note", "1", "2")),
        row(),
        "key field chapter");
    assertRefused(
        FORM, new EntityKey(List.of("notebook", "alpha"), List.of("note", "01")), row(), "parts");
  }

  @Test
  void absentAttributes_areTheOnesThatFieldsLookedFor() {
    Map<String, AttributeValue> row = parcel("status", text("sent"));

    assertThat(
            PlainForm.of(new Parcel.Mapper())
                .attribute("remark", "Note")
                .read(Parcel.key("ada", 1), row)
                .absent())
        .containsExactly("Note");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-22T10:38:00.5Z", "2026-11-22T10:38:00.500000000Z"})
  void instant_inAnyIsoText_isRead(String sent) {
    assertThat(readParcel("sent", text(sent)).sent()).isEqualTo(Parcel.of("ada", 1).sent());
  }

  @ParameterizedTest
  @CsvSource({"90.501, PT1M30.501S", "-0.000000001, PT-0.000000001S", "86400, PT24H", "0, PT0S"})
  void duration_inSeconds_isRead(String seconds, Duration expected) {
    assertThat(readParcel("took", AttributeValue.fromN(seconds)).took()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0000000001", "1e120", "9223372036854775808"})
  void duration_thatHasNoSuchSeconds_isRefused(String seconds) {
    assertThatExceptionOfType(UnreadableEntityException.class)
        .isThrownBy(() -> readParcel("took", AttributeValue.fromN(seconds)))
        .withMessageContainingAll("took", "nine fraction digits");
  }

  @Test
  void set_asAList_isRead() {
    assertThat(readParcel("tags", AttributeValue.fromL(List.of(text("a"), text("b")))).tags())
        .containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void form_thatNamesSomethingTwice_isRefused() {
    PlainForm<Note> form = FORM.attribute("text", "Text").dropping("color");

    for (String attribute : List.of("Text", "color", "content_nonce", "PK")) {
      assertThatExceptionOfType(ConfigurationException.class)
          .as(attribute)
          .isThrownBy(() -> form.attribute("status", attribute));
    }
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> form.attribute("text", "Other"));
  }
}
