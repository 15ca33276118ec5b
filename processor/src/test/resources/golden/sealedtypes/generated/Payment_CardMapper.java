package sealedtypes;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntityKeyRange;
import dev.bluestore.codec.EntityMapper;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.Field;
import dev.bluestore.codec.FieldReader;
import dev.bluestore.codec.FieldWriter;
import dev.bluestore.codec.IndexKey;
import dev.bluestore.codec.IndexSchema;
import dev.bluestore.codec.KeyCodec;
import dev.bluestore.codec.KeyRange;
import dev.bluestore.codec.ValueCodec;
import java.math.BigDecimal;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Maps {@link Payment.Card} to its sealed item and back. Stateless and thread-safe. */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class Payment_CardMapper implements EntityMapper<Payment.Card> {
  private static final KeyCodec<String> ORDER_ID = KeyCodec.text("orderId");

  private static final KeyCodec<Integer> YEAR = KeyCodec.int32("year", 4);

  private static final KeyCodec<String> REFERENCE = KeyCodec.text("reference");

  static final Field<String> REFERENCE_ATTRIBUTE = Field.of("reference", ValueCodec.text());

  static final Field<BigDecimal> AMOUNT = Field.of("amount", ValueCodec.decimal());

  static final Field<String> NUMBER = Field.of("number", ValueCodec.text());

  static final EntitySchema SCHEMA =
      EntitySchema.of("Card", "card_payment")
          .partition("order", "orderId")
          .sort("year", "reference")
          .index(IndexSchema.of("by_reference").partition(REFERENCE_ATTRIBUTE).sort(AMOUNT));

  /** Makes a mapper; one is as good as another. */
  public Payment_CardMapper() {}

  /** The key of the {@link Payment.Card} that has these components. */
  static EntityKey key(String orderId, int year, String reference) {
    return SCHEMA.key(ORDER_ID.encode(orderId), YEAR.encode(year), REFERENCE.encode(reference));
  }

  /** What the key of every {@link Payment.Card} that has these components begins with. */
  static EntityKey leading(String orderId) {
    return SCHEMA.key(ORDER_ID.encode(orderId));
  }

  /** What the key of every {@link Payment.Card} that has these components begins with. */
  static EntityKey leading(String orderId, int year) {
    return SCHEMA.key(ORDER_ID.encode(orderId), YEAR.encode(year));
  }

  /**
   * What the key of every {@link Payment.Card} that has these components, the last of them in a
   * range, begins with.
   */
  static EntityKeyRange range(String orderId, KeyRange<Integer> year) {
    return SCHEMA.range(YEAR.range(year), ORDER_ID.encode(orderId));
  }

  /**
   * What the key of every {@link Payment.Card} that has these components, the last of them in a
   * range, begins with.
   */
  static EntityKeyRange range(String orderId, int year, KeyRange<String> reference) {
    return SCHEMA.range(REFERENCE.range(reference), ORDER_ID.encode(orderId), YEAR.encode(year));
  }

  /**
   * What every {@link Payment.Card} of the index {@code by_reference} that has these values is
   * found by.
   */
  static IndexKey byReference(String reference) {
    return IndexKey.of("by_reference").and(REFERENCE_ATTRIBUTE, reference);
  }

  /**
   * What every {@link Payment.Card} of the index {@code by_reference} that has these values, the
   * last of them in a range, is found by.
   */
  static IndexKey byReference(String reference, KeyRange<BigDecimal> amount) {
    return IndexKey.of("by_reference").and(REFERENCE_ATTRIBUTE, reference).within(AMOUNT, amount);
  }

  /**
   * What every {@link Payment.Card} of the index {@code by_reference} that has these values is
   * found by.
   */
  static IndexKey byReference(String reference, BigDecimal amount) {
    return IndexKey.of("by_reference").and(REFERENCE_ATTRIBUTE, reference).and(AMOUNT, amount);
  }

  /** The names and the shape of the key of {@link Payment.Card}. */
  @Override
  public EntitySchema schema() {
    return SCHEMA;
  }

  /** The key that the item of an entity is stored under. */
  @Override
  public EntityKey key(Payment.Card card) {
    return SCHEMA.key(
        ORDER_ID.encode(card.orderId()),
        YEAR.encode(card.year()),
        REFERENCE.encode(card.reference()));
  }

  /** Writes the plain and the encrypted fields of an entity. */
  @Override
  public void write(Payment.Card card, FieldWriter plain, FieldWriter sealed) {
    plain.put(REFERENCE_ATTRIBUTE, card.reference());
    plain.put(AMOUNT, card.amount());
    sealed.put(NUMBER, card.number());
  }

  /** Makes the entity from its key and its plain and encrypted fields. */
  @Override
  public Payment.Card read(EntityKey key, FieldReader plain, FieldReader sealed) {
    return new Payment.Card(
        ORDER_ID.decode(SCHEMA.component(key, 0)),
        YEAR.decode(SCHEMA.component(key, 1)),
        REFERENCE.decode(SCHEMA.component(key, 2)),
        plain.get(AMOUNT),
        sealed.get(NUMBER));
  }
}
