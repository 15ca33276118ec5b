package dev.bluestore.examples.bank;

import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.KeyConstant;
import dev.bluestore.annotations.KeyPart;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;
import dev.bluestore.annotations.Unauthenticated;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How many transactions a day had, and how much they moved. A reader of the table's stream counts
 * them in place; it has no keys.
 */
@Entity(value = "totals", partition = "aggregate")
@KeyConstant(in = KeyPart.PARTITION, order = 1, value = "daily")
record DailyTotals(
    @PartitionKey(order = 2) LocalDate date,
    @SortKey Direction direction,
    @Unauthenticated long count,
    @Unauthenticated BigDecimal sum) {}
