package dev.bluestore.examples.tickets;

import dev.bluestore.annotations.EntityFamily;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;

/** Something that somebody asks for. */
@EntityFamily
sealed interface Ticket permits Bug, Wish {

  @PartitionKey("project")
  String project();

  @SortKey
  int number();

  String assignee();

  Ticket assignedTo(String other);
}
