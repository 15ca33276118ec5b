package dev.bluestore.testkit.kms;

import java.time.Instant;
import java.util.Optional;

/** A KMS key in one region. Guarded by the lock of the server. */
final class MasterKey {

  /** The account that AWS's documentation has in its examples. */
  static final String ACCOUNT = "111122223333";

  enum State {
    ENABLED("Enabled"),
    DISABLED("Disabled"),
    PENDING_DELETION("PendingDeletion");

    private final String wireName;

    State(String wireName) {
      this.wireName = wireName;
    }

    String wireName() {
      return wireName;
    }
  }

  /**
   * What never changes.
   *
   * @param primaryRegion of a multi-region key; empty for a key of one region
   */
  record Description(
      String text, String usage, String spec, Optional<String> primaryRegion, Instant created) {}

  private final String region;
  private final String id;
  private final Description description;
  private final KeyMaterial material;
  private State state = State.ENABLED;
  private Optional<Instant> deletion = Optional.empty();

  MasterKey(String region, String id, Description description, KeyMaterial material) {
    this.region = region;
    this.id = id;
    this.description = description;
    this.material = material;
  }

  MasterKey replica(String otherRegion, Instant now) {
    Description copy =
        new Description(
            description.text(),
            description.usage(),
            description.spec(),
            description.primaryRegion(),
            now);
    return new MasterKey(otherRegion, id, copy, material);
  }

  String region() {
    return region;
  }

  String id() {
    return id;
  }

  String arn() {
    return MasterKeys.keyArn(region, id);
  }

  Description description() {
    return description;
  }

  KeyMaterial material() {
    return material;
  }

  State state() {
    return state;
  }

  Optional<Instant> deletion() {
    return deletion;
  }

  boolean isPrimary() {
    return description.primaryRegion().map(region::equals).orElse(true);
  }

  void enable(boolean enabled) {
    requireNotPending();
    state = enabled ? State.ENABLED : State.DISABLED;
  }

  void scheduleDeletion(Instant when) {
    requireNotPending();
    state = State.PENDING_DELETION;
    deletion = Optional.of(when);
  }

  /** A key whose deletion was cancelled stays disabled until it is enabled. */
  void cancelDeletion() {
    if (state != State.PENDING_DELETION) {
      throw KmsError.client("KMSInvalidStateException", arn() + " is not pending deletion.");
    }
    state = State.DISABLED;
    deletion = Optional.empty();
  }

  void requireEnabled() {
    requireNotPending();
    if (state == State.DISABLED) {
      throw KmsError.client("DisabledException", arn() + " is disabled.");
    }
  }

  void requireNotPending() {
    if (state == State.PENDING_DELETION) {
      throw KmsError.client("KMSInvalidStateException", arn() + " is pending deletion.");
    }
  }

  void requireUse(String operation) {
    if (!description.usage().equals("ENCRYPT_DECRYPT")) {
      throw KmsError.client(
          "InvalidKeyUsageException",
          arn()
              + " key usage is "
              + description.usage()
              + " which is not valid for "
              + operation
              + ".");
    }
  }
}
