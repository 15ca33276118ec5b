package dev.bluestore.testkit.faults;

/**
 * What can go wrong between a client and DynamoDB. Types and statuses of errors are those of AWS
 * (Amazon DynamoDB Developer Guide, "Error handling with DynamoDB").
 */
public enum Fault {
  /** {@code ProvisionedThroughputExceededException}, status 400; the server gets nothing. */
  THROUGHPUT_EXCEEDED,
  /** {@code ThrottlingException}, status 400; the server gets nothing. */
  THROTTLED,
  /** {@code RequestLimitExceeded}, status 400; the server gets nothing. */
  REQUEST_LIMIT_EXCEEDED,
  /** {@code InternalServerError}, status 500; the server gets nothing. */
  INTERNAL_ERROR,
  /** {@code InternalServerError}, status 500, after the server has carried out the request. */
  INTERNAL_ERROR_AFTER,
  /** {@code ServiceUnavailable}, status 503; the server gets nothing. */
  UNAVAILABLE,
  /**
   * The request reaches the server late, or the answer the client: either half of the times. A
   * client that no longer waits does not stop the request.
   */
  DELAY,
  /** The connection is closed without an answer; the server gets nothing. */
  CUT_BEFORE,
  /** The connection is closed without an answer, after the server has carried out the request. */
  CUT_AFTER,
  /**
   * The server gets a part of a batch, one time in four nothing of it; the rest is returned in
   * {@code UnprocessedItems} or {@code UnprocessedKeys}.
   */
  UNPROCESSED,
  /**
   * An eventually consistent read is given the last answer that the server gave to the very same
   * request, through this proxy. The first such request has none, and is answered without a fault,
   * as is a consistent read.
   */
  STALE_READ,
  /**
   * A transaction is in the way: {@code TransactionConflictException} for the write of one item,
   * {@code TransactionCanceledException} for a transaction, with {@code TransactionConflict} as the
   * reason of at least one of its items. Status 400; the server gets nothing.
   */
  CONFLICT;

  /**
   * Whether an operation can meet this fault at all.
   *
   * @param operation as DynamoDB names it, such as {@code PutItem}
   */
  public boolean canHappenTo(String operation) {
    return switch (this) {
      case UNPROCESSED -> Operations.BATCHES.contains(operation);
      case STALE_READ -> Operations.READS.contains(operation);
      case CONFLICT ->
          Operations.WRITES.contains(operation) || Operations.TRANSACTIONS.contains(operation);
      default -> true;
    };
  }
}
