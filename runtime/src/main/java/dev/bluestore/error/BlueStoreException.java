package dev.bluestore.error;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything that bluestore throws on purpose. A message says what was expected, what
 * was found and what to do; it never holds a stored value, a key byte or the address of an item,
 * since messages are logged. The address is a property.
 */
public abstract sealed class BlueStoreException extends RuntimeException
    permits AuditUnavailableException,
        ConfigurationException,
        ConflictException,
        CursorRefusedException,
        InvalidItemException,
        KeyFileException,
        KeyRefusedException,
        KeyUnavailableException,
        NotFoundException,
        OpenException,
        OutcomeUnknownException,
        RequestFailedException,
        StoreUnavailableException,
        TableMissingException,
        ThrottledException,
        TooLargeException,
        TransactionRefusedException,
        UnreadableEntityException {

  private static final long serialVersionUID = 1L;

  private final @Nullable ItemKey address;

  BlueStoreException(String message, @Nullable ItemKey address, @Nullable Throwable cause) {
    super(message, cause);
    this.address = address;
  }

  /** What was expected, what was found and what to do. */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  /** The item that the failure is about, where it is about one. */
  public Optional<ItemKey> address() {
    return Optional.ofNullable(address);
  }

  /**
   * Whether the work can be tried again as a whole, from its reading on, with the hope that it
   * succeeds and without doing anything twice: the store or the keys could not be reached, DynamoDB
   * throttled, or someone else was faster. Otherwise somebody has to change something first, or, as
   * with {@link OutcomeUnknownException}, to look what has happened.
   */
  public boolean isRetryable() {
    return false;
  }

  /**
   * The same failure as another caller meets it, who waited for the same work: an exception of its
   * own, about an item of its own, with this one as the cause.
   *
   * @param item what the other caller asked for; kept as it is where a failure is about no item
   */
  public abstract BlueStoreException forAnother(@Nullable ItemKey item);
}
