package dev.bluestore.examples.bank;

import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.PartitionKey;
import java.time.LocalDate;
import java.util.Map;

/**
 * Something that the bank offers, the same to everybody.
 *
 * @param number counts the offers of a day
 */
@Entity("offer")
record Offer(
    @PartitionKey(value = "offer", order = 1) LocalDate date,
    @PartitionKey(order = 2, width = 2) int number,
    LocalDate expires,
    String summary,
    Map<String, String> details) {}
