package dev.bluestore.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transaction was not done, and nothing of it was: one or more of its operations were refused.
 */
public final class TransactionRefusedException extends BlueStoreException {

  private static final long serialVersionUID = 1L;

  private final Refusal[] refusals;

  /**
   * Says what was expected, what was found and what to do.
   *
   * @param refusals of the operations that were refused, at least one; the address is that of the
   *     first
   */
  public TransactionRefusedException(
      String message, List<Refusal> refusals, @Nullable Throwable cause) {
    this(message, refusals.get(0).address(), refusals.toArray(Refusal[]::new), cause);
  }

  private TransactionRefusedException(
      String message, @Nullable ItemKey address, Refusal[] refusals, @Nullable Throwable cause) {
    super(message, address, cause);
    this.refusals = refusals;
  }

  /** The operations that were refused, at least one, in their order. */
  public List<Refusal> refusals() {
    return List.of(refusals);
  }

  @Override
  public TransactionRefusedException forAnother(@Nullable ItemKey item) {
    return new TransactionRefusedException(getMessage(), item, refusals, this);
  }
}
