package dev.bluestore.envelope;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The name of a data key, 57 characters: {@code dek#}, when it was made, {@code #}, and a
 * commitment to the key. AES-GCM alone does not commit to its key; a reader recomputes this.
 * Immutable.
 */
public final class KeyId implements Comparable<KeyId> {

  /** The entity type of key records, which no entity may have. */
  public static final String TYPE = "dek";

  /** What the sort keys of all key records begin with. */
  public static final String PREFIX = TYPE + KeyText.SEPARATOR;

  private static final int LENGTH = 57;
  private static final int TIME_TO = PREFIX.length() + 20;
  private static final int COMMITMENT_FROM = TIME_TO + 1;

  private static final Comparator<KeyId> ORDER =
      Comparator.comparing(KeyId::createdAt).thenComparing(KeyId::commitment);

  private final Instant createdAt;
  private final String commitment;

  /** Each item says it, and is authenticated with it. */
  private final String text;

  private KeyId(Instant createdAt, String commitment, String text) {
    this.createdAt = createdAt;
    this.commitment = commitment;
    this.text = text;
  }

  /**
   * Of a key.
   *
   * @param createdAt UTC to the second
   * @param commitment 24 bytes in base64url
   */
  static KeyId of(Instant createdAt, String commitment) {
    return new KeyId(createdAt, commitment, PREFIX + createdAt + KeyText.SEPARATOR + commitment);
  }

  /** The key id of a text; empty where it has not exactly the form, or names no real time. */
  public static Optional<KeyId> parse(String text) {
    if (text.length() != LENGTH
        || !text.startsWith(PREFIX)
        || text.charAt(TIME_TO) != KeyText.SEPARATOR
        || !isBase64Url(text, COMMITMENT_FROM)) {
      return Optional.empty();
    }
    return UtcSecond.parse(text.substring(PREFIX.length(), TIME_TO))
        .map(createdAt -> new KeyId(createdAt, text.substring(COMMITMENT_FROM), text));
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

  /** When it was made, UTC to the second. */
  public Instant createdAt() {
    return createdAt;
  }

  /** What it commits to its key with: 24 bytes in base64url. */
  public String commitment() {
    return commitment;
  }

  /** By time, then by commitment: the order of the table. */
  @Override
  public int compareTo(KeyId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KeyId id && text.equals(id.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The text form. */
  @Override
  public String toString() {
    return text;
  }
}
