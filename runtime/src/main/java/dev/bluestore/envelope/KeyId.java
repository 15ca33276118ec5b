package dev.bluestore.envelope;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * The name of a data key, 57 characters: {@code dek#}, when it was made, {@code #}, and a
 * commitment to the key. AES-GCM alone does not commit to its key; a reader recomputes this.
 *
 * @param createdAt UTC to the second
 * @param commitment 24 bytes in base64url
 */
public record KeyId(Instant createdAt, String commitment) implements Comparable<KeyId> {

  /** The entity type of key records, which no entity may have. */
  public static final String TYPE = "dek";

  /** What the sort keys of all key records begin with. */
  public static final String PREFIX = TYPE + KeyText.SEPARATOR;

  private static final int LENGTH = 57;
  private static final int TIME_TO = PREFIX.length() + 20;
  private static final int COMMITMENT_FROM = TIME_TO + 1;

  private static final Comparator<KeyId> ORDER =
      Comparator.comparing(KeyId::createdAt).thenComparing(KeyId::commitment);

  /** The key id of a text; empty where it has not exactly the form, or names no real time. */
  public static Optional<KeyId> parse(String text) {
    if (text.length() != LENGTH
        || !text.startsWith(PREFIX)
        || text.charAt(TIME_TO) != KeyText.SEPARATOR
        || !isBase64Url(text, COMMITMENT_FROM)) {
      return Optional.empty();
    }
    return UtcSecond.parse(text.substring(PREFIX.length(), TIME_TO))
        .map(createdAt -> new KeyId(createdAt, text.substring(COMMITMENT_FROM)));
  }

  private static boolean isBase64Url(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      if (!letter && !(c >= '0' && c <= '9') && c != '_' && c != '-') {
        return false;
      }
    }
    return true;
  }

  /** By time, then by commitment: the order of the table. */
  @Override
  public int compareTo(KeyId other) {
    return ORDER.compare(this, other);
  }

  /** The text form. */
  @Override
  public String toString() {
    return PREFIX + createdAt + KeyText.SEPARATOR + commitment;
  }
}
