package dev.bluestore.rotation;

import dev.bluestore.audit.AuditOperation;
import dev.bluestore.table.RowWalk.Wanted;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is done in a round of a job. */
sealed interface Step {

  /** Goes over all rows of the scope and changes some. Implementations are thread-safe. */
  non-sealed interface Walk extends Step {

    /** The rows that it looks at. */
    Wanted wanted();

    /**
     * What becomes of a row as it is now.
     *
     * @return empty where it stays as it is
     * @throws dev.bluestore.error.OpenException where the row does not open: then it is counted and
     *     left as it is
     * @throws dev.bluestore.error.UnreadableEntityException the same, where it does not fit its
     *     entity
     * @throws dev.bluestore.error.InvalidItemException the same, where it cannot be sealed
     * @throws dev.bluestore.error.TooLargeException the same, where it would be too large then
     */
    Optional<RowChange> change(Map<String, AttributeValue> row);

    /** What was to be done with a row that is refused, for the audit log. */
    default AuditOperation operation(Map<String, AttributeValue> row) {
      return AuditOperation.OPEN;
    }
  }

  /** Lets time go by, by the clock that opened keys grow old by. */
  record Wait(Duration duration) implements Step {}
}
