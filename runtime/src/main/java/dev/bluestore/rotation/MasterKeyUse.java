package dev.bluestore.rotation;

/**
 * A master key, and how many data keys need it.
 *
 * @param id of the master key
 * @param role what it is in this configuration
 * @param keys how many records of data keys are under it, tombstones included
 */
public record MasterKeyUse(String id, Role role, long keys) {

  /** What a master key is. */
  public enum Role {
    /** New data keys are wrapped under it. */
    CURRENT,
    /** It opens, and wraps nothing new. */
    FORMER,
    /** It is the current one of a tenant, or it is not configured. */
    OTHER
  }
}
