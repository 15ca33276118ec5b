package dev.bluestore.examples.shop;

import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.Index;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;
import dev.bluestore.annotations.Version;

/** How much of a product a warehouse has; two buyers cannot take the same piece. */
@Entity("stock")
@Index(name = "warehouse_stock", partition = "warehouseId", sort = "productId")
record Stock(
    @PartitionKey("product") String productId,
    @SortKey String warehouseId,
    int quantity,
    @Version int version) {

  Stock less(int taken) {
    return new Stock(productId, warehouseId, quantity - taken, version);
  }
}
