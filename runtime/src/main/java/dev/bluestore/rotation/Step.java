package dev.bluestore.rotation;

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
     */
    Optional<RowChange> change(Map<String, AttributeValue> row);
  }

  /** Lets time go by, by the clock that opened keys grow old by. */
  record Wait(Duration duration) implements Step {}
}
