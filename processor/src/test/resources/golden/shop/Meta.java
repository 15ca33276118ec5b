package shop;

import dev.bluestore.annotations.Attribute;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.PartitionKey;
import java.util.Set;

/** No sort key, no encrypted field, and no word on what may be null. */
@Entity("meta")
record Meta(
    @PartitionKey("shop") String shopId,
    @Attribute("shop-name") String name,
    Integer rating,
    boolean open,
    Set<String> tags) {}
