package dev.bluestore.examples.shop;

import dev.bluestore.annotations.Collection;
import java.util.List;

/** How an invoice was paid. */
@Collection
record Receipt(List<Payment> payments) {}
