package sealedtypes;

import dev.bluestore.annotations.Discriminator;
import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.Variant;
import java.util.List;
import java.util.Optional;

/** Values of sealed types, in the clear and encrypted. */
@Entity("parcel")
public record Parcel(
    @PartitionKey("parcel") String id,
    Delivery delivery,
    @Encrypted List<Delivery> attempts,
    Optional<Delivery.Abroad.Ship> ship,
    @Encrypted Wrapping wrapping) {

  /** Its kinds have kinds of their own. */
  @Discriminator("kind")
  public sealed interface Delivery {
    record Courier(String name, Optional<Delivery> fallback) implements Delivery {}

    @Variant("self")
    record PickUp(int shelf) implements Delivery {}

    sealed interface Abroad extends Delivery {
      record Ship(String port) implements Abroad {}

      record Plane(String airport) implements Abroad {}
    }
  }

  /** A sealed class. */
  public abstract static sealed class Wrapping {
    public static final class Paper extends Wrapping {
      private final int grams;

      public Paper(int grams) {
        this.grams = grams;
      }

      public int grams() {
        return grams;
      }
    }

    public static final class None extends Wrapping {}
  }
}
