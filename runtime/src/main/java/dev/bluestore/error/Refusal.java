package dev.bluestore.error;

import java.io.Serializable;

/**
 * Why one operation of a transaction kept all of it from being done.
 *
 * @param operation its place in the transaction, from 0
 * @param reason what was in its way
 * @param address the item that it is about
 */
public record Refusal(int operation, Reason reason, ItemKey address) implements Serializable {

  /** What was in the way of an operation. */
  public enum Reason {
    /** Someone else has written the item since it was read. */
    VERSION,
    /** There is an item where none was expected. */
    PRESENT,
    /** There is no item where one was expected. */
    ABSENT,
    /** There is no item, or one of which the stated condition does not hold. */
    CONDITION,
    /** Other writes of the item were under way, until the deadline. */
    BUSY,
    /** DynamoDB throttled the request, until the deadline. */
    THROTTLED,
    /** The items of the partition take more than the 10 GB that a table with local indexes has. */
    PARTITION_FULL,
    /** DynamoDB does not accept the item, as one over its limit of 409,600 bytes. */
    INVALID,
    /** DynamoDB gave a reason that this release does not know; the cause has it. */
    OTHER
  }

  /** Without the address: that is not for logs. */
  @Override
  public String toString() {
    return "operation " + operation + ": " + reason;
  }
}
