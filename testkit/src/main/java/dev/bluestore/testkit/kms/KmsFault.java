package dev.bluestore.testkit.kms;

import java.util.Optional;

/** What can go wrong with a call of KMS. */
public enum KmsFault {
  /** {@code ThrottlingException}: too many requests. */
  THROTTLED,
  /** {@code AccessDeniedException}: a policy forbids it. */
  DENIED,
  /** {@code KMSInternalException}, status 500. */
  INTERNAL,
  /** {@code DependencyTimeoutException}, status 500. */
  DEPENDENCY_TIMED_OUT,
  /** {@code KeyUnavailableException}, status 500. */
  KEY_UNAVAILABLE,
  /** No answer, until the faults are cleared or the server is closed. */
  SILENT,
  /** The connection is cut without an answer. */
  CUT,
  /** The call succeeds, and its answer names another key than the one that was used. */
  ANOTHER_KEY_NAMED;

  /** The error that is answered; empty for faults of another kind. */
  Optional<KmsError> error(Caller caller, String operation) {
    return switch (this) {
      case THROTTLED -> Optional.of(KmsError.client("ThrottlingException", "Rate exceeded"));
      case DENIED -> Optional.of(KmsError.denied(caller, operation, "the key"));
      case INTERNAL -> Optional.of(KmsError.server("KMSInternalException", "Internal error."));
      case DEPENDENCY_TIMED_OUT ->
          Optional.of(KmsError.server("DependencyTimeoutException", "Timed out."));
      case KEY_UNAVAILABLE ->
          Optional.of(KmsError.server("KeyUnavailableException", "Not available now."));
      case SILENT, CUT, ANOTHER_KEY_NAMED -> Optional.empty();
    };
  }
}
