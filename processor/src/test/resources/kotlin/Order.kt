package kotlinshop

import dev.bluestore.annotations.Encrypted
import dev.bluestore.annotations.Entity
import dev.bluestore.annotations.Naming
import dev.bluestore.annotations.NamingStrategy
import dev.bluestore.annotations.PartitionKey
import dev.bluestore.annotations.SortKey
import java.util.function.Supplier

@Entity("order")
@Naming(NamingStrategy.SNAKE_CASE)
data class Order(
    @PartitionKey("shop") val shop: String,
    @SortKey(width = 6) val number: Int,
    val isPaid: Boolean,
    val placedBy: String?,
    @Encrypted val lines: List<Line>,
    @Encrypted val delivery: Delivery?,
)

data class Line(val article: String, val amount: Long, val tags: Set<String> = emptySet())

data class Delivery(val courier: String, val floor: Int?)

class Orders : Supplier<List<Order>> {
    override fun get() = listOf(
        Order("s1", 7, true, "hazel", listOf(Line("bolt", 4, setOf("steel"))), Delivery("Ada", null)),
        Order("s1", 8, false, null, listOf(), null),
    )
}
