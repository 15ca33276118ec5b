package dev.bluestore.envelope;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final Pattern FORM = Pattern.compile("dek#([^#]{20})#([A-Za-z0-9_-]{32})");
  private static final Comparator<KeyId> ORDER =
      Comparator.comparing(KeyId::createdAt).thenComparing(KeyId::commitment);

  /** The key id of a text; empty where it has not exactly the form, or names no real time. */
  public static Optional<KeyId> parse(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? UtcSecond.parse(parts.group(1)).map(createdAt -> new KeyId(createdAt, parts.group(2)))
        : Optional.empty();
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
