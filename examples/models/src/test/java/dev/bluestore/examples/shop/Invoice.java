package dev.bluestore.examples.shop;

import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.Index;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;
import java.time.LocalDate;

/** What an order costs. */
@Entity("invoice")
@Index(name = "invoice_id", partition = "invoiceId")
@Index(name = "customer_invoices", partition = "customerId", sort = "issuedOn")
record Invoice(
    @PartitionKey("order") String orderId,
    @SortKey String invoiceId,
    String customerId,
    LocalDate issuedOn,
    Money amount) {}
