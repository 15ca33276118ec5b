package classes;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.SortKey;
import org.jspecify.annotations.Nullable;

/** Made by its constructor, read by getters; its partition is that of a supertype. */
@Entity("ticket")
public final class Ticket implements InVenue {
  private final String venueId;
  private final int seat;
  private final @Nullable String buyer;
  private final boolean used;
  private final Page<String> remarks;
  private final Page<Page<Integer>> counts;
  private final Price price;

  public Ticket(
      String venueId,
      @SortKey(order = 1, width = 5) int seat,
      @Encrypted @Nullable String buyer,
      boolean used,
      Page<String> remarks,
      Page<Page<Integer>> counts,
      Price price) {
    this.venueId = venueId;
    this.seat = seat;
    this.buyer = buyer;
    this.used = used;
    this.remarks = remarks;
    this.counts = counts;
    this.price = price;
  }

  @Override
  public String getVenueId() {
    return venueId;
  }

  public int getSeat() {
    return seat;
  }

  public @Nullable String getBuyer() {
    return buyer;
  }

  public boolean isUsed() {
    return used;
  }

  public Page<String> getRemarks() {
    return remarks;
  }

  public Page<Page<Integer>> getCounts() {
    return counts;
  }

  public Price getPrice() {
    return price;
  }
}
