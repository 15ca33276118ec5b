package classes;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntityKeyRange;
import dev.bluestore.codec.EntityMapper;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.Field;
import dev.bluestore.codec.FieldReader;
import dev.bluestore.codec.FieldWriter;
import dev.bluestore.codec.KeyCodec;
import dev.bluestore.codec.KeyRange;
import dev.bluestore.codec.RecordCodec;
import dev.bluestore.codec.ValueCodec;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Maps {@link Ticket} to its sealed item and back. Stateless and thread-safe. */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class TicketMapper implements EntityMapper<Ticket> {
  private static final KeyCodec<String> VENUE_ID = KeyCodec.text("venueId");

  private static final KeyCodec<Integer> SEAT = KeyCodec.int32("seat", 5);

  static final Field<String> BUYER = Field.of("buyer", ValueCodec.text());

  static final Field<Boolean> USED = Field.of("used", ValueCodec.bool());

  static final Field<Page<String>> REMARKS = Field.of("remarks", PageOfStringCodec.INSTANCE);

  static final Field<Page<Page<Integer>>> COUNTS =
      Field.of("counts", PageOfPageOfIntegerCodec.INSTANCE);

  static final Field<Price> PRICE = Field.of("price", PriceCodec.INSTANCE);

  static final EntitySchema SCHEMA =
      EntitySchema.of("Ticket", "ticket").partition("venue", "venueId").sort("seat");

  /** Makes a mapper; one is as good as another. */
  public TicketMapper() {}

  /** The key of the {@link Ticket} that has these components. */
  static EntityKey key(String venueId, int seat) {
    return SCHEMA.key(VENUE_ID.encode(venueId), SEAT.encode(seat));
  }

  /** What the key of every {@link Ticket} that has these components begins with. */
  static EntityKey leading(String venueId) {
    return SCHEMA.key(VENUE_ID.encode(venueId));
  }

  /**
   * What the key of every {@link Ticket} that has these components, the last of them in a range,
   * begins with.
   */
  static EntityKeyRange range(String venueId, KeyRange<Integer> seat) {
    return SCHEMA.range(SEAT.range(seat), VENUE_ID.encode(venueId));
  }

  /** The names and the shape of the key of {@link Ticket}. */
  @Override
  public EntitySchema schema() {
    return SCHEMA;
  }

  /** The key that the item of an entity is stored under. */
  @Override
  public EntityKey key(Ticket ticket) {
    return SCHEMA.key(VENUE_ID.encode(ticket.getVenueId()), SEAT.encode(ticket.getSeat()));
  }

  /** Writes the plain and the encrypted fields of an entity. */
  @Override
  public void write(Ticket ticket, FieldWriter plain, FieldWriter sealed) {
    sealed.putNullable(BUYER, ticket.getBuyer());
    plain.put(USED, ticket.isUsed());
    plain.put(REMARKS, ticket.getRemarks());
    plain.put(COUNTS, ticket.getCounts());
    plain.put(PRICE, ticket.getPrice());
  }

  /** Makes the entity from its key and its plain and encrypted fields. */
  @Override
  public Ticket read(EntityKey key, FieldReader plain, FieldReader sealed) {
    return new Ticket(
        VENUE_ID.decode(SCHEMA.component(key, 0)),
        SEAT.decode(SCHEMA.component(key, 1)),
        sealed.getNullable(BUYER),
        plain.get(USED),
        plain.get(REMARKS),
        plain.get(COUNTS),
        plain.get(PRICE));
  }

  /** Maps {@code Page} inside an item. */
  static final class PageOfStringCodec extends RecordCodec<Page<String>> {
    static final PageOfStringCodec INSTANCE = new PageOfStringCodec();

    private static final Field<List<String>> ENTRIES =
        Field.of("entries", ValueCodec.listOf(ValueCodec.text()));

    private static final Field<String> NEXT = Field.of("next", ValueCodec.text());

    @Override
    protected void write(Page<String> value, FieldWriter out) {
      out.put(ENTRIES, value.entries());
      out.putOptional(NEXT, value.next());
    }

    @Override
    protected Page<String> read(FieldReader in) {
      return new Page<String>(
          in.get(ENTRIES),
          in.getOptional(NEXT));
    }
  }

  /** Maps {@code Page} inside an item. */
  static final class PageOfPageOfIntegerCodec extends RecordCodec<Page<Page<Integer>>> {
    static final PageOfPageOfIntegerCodec INSTANCE = new PageOfPageOfIntegerCodec();

    private static final Field<List<Page<Integer>>> ENTRIES =
        Field.of("entries", ValueCodec.listOf(PageOfIntegerCodec.INSTANCE));

    private static final Field<String> NEXT = Field.of("next", ValueCodec.text());

    @Override
    protected void write(Page<Page<Integer>> value, FieldWriter out) {
      out.put(ENTRIES, value.entries());
      out.putOptional(NEXT, value.next());
    }

    @Override
    protected Page<Page<Integer>> read(FieldReader in) {
      return new Page<Page<Integer>>(
          in.get(ENTRIES),
          in.getOptional(NEXT));
    }
  }

  /** Maps {@code Price} inside an item. */
  static final class PriceCodec extends RecordCodec<Price> {
    static final PriceCodec INSTANCE = new PriceCodec();

    private static final Field<Long> CENTS = Field.of("cents", ValueCodec.int64());

    private static final Field<String> DISCOUNT = Field.of("discount", ValueCodec.text());

    @Override
    protected void write(Price value, FieldWriter out) {
      out.put(CENTS, value.cents());
      out.putNullable(DISCOUNT, value.discount());
    }

    @Override
    protected Price read(FieldReader in) {
      return Price.builder()
          .cents(in.get(CENTS))
          .discount(in.getNullable(DISCOUNT))
          .build();
    }
  }

  /** Maps {@code Page} inside an item. */
  static final class PageOfIntegerCodec extends RecordCodec<Page<Integer>> {
    static final PageOfIntegerCodec INSTANCE = new PageOfIntegerCodec();

    private static final Field<List<Integer>> ENTRIES =
        Field.of("entries", ValueCodec.listOf(ValueCodec.int32()));

    private static final Field<String> NEXT = Field.of("next", ValueCodec.text());

    @Override
    protected void write(Page<Integer> value, FieldWriter out) {
      out.put(ENTRIES, value.entries());
      out.putOptional(NEXT, value.next());
    }

    @Override
    protected Page<Integer> read(FieldReader in) {
      return new Page<Integer>(
          in.get(ENTRIES),
          in.getOptional(NEXT));
    }
  }
}
