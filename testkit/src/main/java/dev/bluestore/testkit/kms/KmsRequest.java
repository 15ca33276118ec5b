package dev.bluestore.testkit.kms;

import java.util.Map;
import java.util.Optional;

/**
 * A request that a {@link KmsServer} answered, without its secrets.
 *
 * @param operation such as {@code Decrypt}
 * @param region that it was signed for
 * @param accessKeyId that it was signed with
 * @param keyId the key that it named ({@code KeyId}, or {@code DestinationKeyId} of ReEncrypt)
 * @param encryptionContext that it gave (the destination's for ReEncrypt), sorted by name
 * @param error the type of the error that was answered; empty for a success, and for a connection
 *     that was cut
 */
public record KmsRequest(
    String operation,
    String region,
    String accessKeyId,
    Optional<String> keyId,
    Map<String, String> encryptionContext,
    Optional<String> error) {

  /** Takes a copy of the context. */
  public KmsRequest {
    encryptionContext = Map.copyOf(encryptionContext);
  }

  static KmsRequest of(String operation, Caller caller, Input input, Optional<String> error) {
    boolean moves = operation.equals("ReEncrypt");
    return new KmsRequest(
        operation,
        caller.region(),
        caller.accessKeyId(),
        input.optionalText(moves ? "DestinationKeyId" : "KeyId"),
        input.texts(moves ? "DestinationEncryptionContext" : "EncryptionContext"),
        error);
  }
}
