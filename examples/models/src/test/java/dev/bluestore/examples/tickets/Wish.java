package dev.bluestore.examples.tickets;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.Index;

/** What somebody would like to have. */
@Entity("wish")
@Index(name = "assigned", partition = "assignee", sort = "number")
record Wish(String project, int number, String assignee, @Encrypted String text) implements Ticket {

  @Override
  public Wish assignedTo(String other) {
    return new Wish(project, number, other, text);
  }
}
