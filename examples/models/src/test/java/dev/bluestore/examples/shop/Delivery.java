package dev.bluestore.examples.shop;

import dev.bluestore.annotations.Discriminator;
import dev.bluestore.annotations.Variant;

/** How an order comes to its customer. */
@Discriminator("by")
sealed interface Delivery {

  /** To the door. */
  @Variant("parcel")
  record Parcel(Address to) implements Delivery {}

  /** Kept at a warehouse. */
  @Variant("collection")
  record Collection(String warehouseId, String collectedBy) implements Delivery {}
}
