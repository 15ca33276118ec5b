package dev.bluestore.keys;

/**
 * Whose key a key encryption key is.
 *
 * @param namespace the logical name of the store, such as {@code blue_dialogues}
 * @param context opaque text that the application chooses for each partition (a tenant, a user); it
 *     shows in the table and in audit logs, so it is an id, never a name or an address
 */
public record KeyContext(String namespace, String context) {

  /** The context of an application that sets none. */
  public static final String DEFAULT = "default";
}
