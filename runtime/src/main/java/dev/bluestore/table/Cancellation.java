package dev.bluestore.table;

import dev.bluestore.error.ItemKey;
import dev.bluestore.error.Refusal;
import dev.bluestore.error.Refusal.Reason;
import dev.bluestore.error.TransactionRefusedException;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Why DynamoDB has cancelled a transaction: a code for each operation (Amazon DynamoDB API
 * Reference, "TransactWriteItems").
 */
record Cancellation(TransactionCanceledException cause) {

  private static final String NONE = "None";

  private static final Set<String> PASSING =
      Set.of("TransactionConflict", "ProvisionedThroughputExceeded", "ThrottlingError");

  /** Whether every reason may pass by itself. */
  boolean passes() {
    List<String> codes = codes();
    return codes.stream().anyMatch(PASSING::contains)
        && codes.stream().allMatch(code -> code.equals(NONE) || PASSING.contains(code));
  }

  private List<String> codes() {
    return cause.cancellationReasons().stream().map(CancellationReason::code).toList();
  }

  /**
   * The same with the caller's own operations.
   *
   * @param unmet what it means that an operation's condition does not hold
   */
  TransactionRefusedException refused(List<ItemKey> keys, IntFunction<Reason> unmet) {
    List<String> codes = codes();
    List<Refusal> refusals =
        IntStream.range(0, codes.size())
            .filter(place -> !codes.get(place).equals(NONE))
            .mapToObj(
                place ->
                    new Refusal(place, reason(codes.get(place), place, unmet), keys.get(place)))
            .toList();
    Refusal first = refusals.get(0);
    return new TransactionRefusedException(
        "the transaction was refused and nothing of it was done: operation "
            + first.operation()
            + " (from 0) of "
            + keys.size()
            + advice(first.reason()),
        refusals,
        cause);
  }

  private static Reason reason(String code, int place, IntFunction<Reason> unmet) {
    return switch (code) {
      case "ConditionalCheckFailed" -> unmet.apply(place);
      case "TransactionConflict" -> Reason.BUSY;
      case "ProvisionedThroughputExceeded", "ThrottlingError" -> Reason.THROTTLED;
      case "ItemCollectionSizeLimitExceeded" -> Reason.PARTITION_FULL;
      case "ValidationError" -> Reason.INVALID;
      default -> Reason.OTHER;
    };
  }

  private static String advice(Reason reason) {
    return switch (reason) {
      case VERSION ->
          " expected the version that was read, or none where it is new, found another: someone"
              + " else has written the item since; read it again and repeat the change";
      case PRESENT -> " expected no item, found one; read it, or use put to store over it";
      case ABSENT -> " expected an item, found none; store it first";
      case CONDITION -> " expected an item of which its condition holds, found none";
      case BUSY -> " met other writes of its item until the deadline; send it again later";
      case THROTTLED -> " was throttled until the deadline; send it again later";
      case PARTITION_FULL -> " finds its partition full; remove items of it";
      case INVALID -> " has an item that DynamoDB does not accept; the cause says why";
      case OTHER -> " met a reason that has no name here; the cause has it";
    };
  }
}
