package classes;

import dev.bluestore.condition.KeyField;
import dev.bluestore.condition.PlainField;
import dev.bluestore.condition.SealedField;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The components of {@link Ticket}, for conditions. */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class Ticket_ {
  /** Part of the key. */
  public static final KeyField<Ticket, String> venueId = KeyField.of("venueId");

  /** Part of the key. */
  public static final KeyField<Ticket, Integer> seat = KeyField.of("seat");

  /** Stored as {@code buyer}, encrypted. */
  public static final SealedField<Ticket, String> buyer = SealedField.of(TicketMapper.BUYER);

  /** Stored as {@code used}, in the clear. */
  public static final PlainField<Ticket, Boolean> used = PlainField.of(TicketMapper.USED);

  /** Stored as {@code remarks}, in the clear. */
  public static final PlainField<Ticket, Page<String>> remarks =
      PlainField.of(TicketMapper.REMARKS);

  /** Stored as {@code counts}, in the clear. */
  public static final PlainField<Ticket, Page<Page<Integer>>> counts =
      PlainField.of(TicketMapper.COUNTS);

  /** Stored as {@code price}, in the clear. */
  public static final PlainField<Ticket, Price> price = PlainField.of(TicketMapper.PRICE);

  private Ticket_() {}
}
