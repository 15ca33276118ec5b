package dev.bluestore.examples.tickets;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.Index;
import dev.bluestore.annotations.Version;

/** What does not work. Two who change it at once are told. */
@Entity("bug")
@Index(name = "assigned", partition = "assignee", sort = "number")
record Bug(
    String project, int number, String assignee, @Encrypted String trace, @Version long version)
    implements Ticket {

  @Override
  public Bug assignedTo(String other) {
    return new Bug(project, number, other, trace, version);
  }
}
