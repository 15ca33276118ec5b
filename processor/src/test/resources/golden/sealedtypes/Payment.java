package sealedtypes;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.EntityFamily;
import dev.bluestore.annotations.Index;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;
import java.math.BigDecimal;

/** Items of several types in one partition. */
@EntityFamily
public sealed interface Payment {
  @PartitionKey("order")
  String orderId();

  BigDecimal amount();

  @Entity("card_payment")
  @Index(name = "by_reference", partition = "reference", sort = "amount")
  record Card(
      String orderId,
      @SortKey(order = 1, width = 4) int year,
      @SortKey(order = 2) String reference,
      BigDecimal amount,
      @Encrypted String number)
      implements Payment {}

  @Entity("bank_payment")
  @Index(name = "by_reference", partition = "reference", sort = "amount")
  @Index(name = "by_amount", partition = "amount")
  record Bank(
      String orderId,
      @SortKey(order = 1, width = 4) int year,
      @SortKey(order = 2, width = 2) int month,
      @SortKey(order = 3) String reference,
      BigDecimal amount)
      implements Payment {}
}
