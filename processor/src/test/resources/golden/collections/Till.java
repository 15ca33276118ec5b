package collections;

import dev.bluestore.annotations.Collection;
import java.util.List;
import sealedtypes.Payment;

/** Holds a collection of a family of another package. */
final class Till {
  private Till() {}

  /** What was paid for an order. */
  @Collection
  record Payments(List<Payment> aggregate) {}
}
