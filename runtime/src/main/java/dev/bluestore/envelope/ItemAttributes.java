package dev.bluestore.envelope;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of the attributes that format v1 gives an item. */
public final class ItemAttributes {

  /** The partition key, text. */
  public static final String PK = "PK";

  /** The sort key, text. */
  public static final String SK = "SK";

  /** Header and ciphertext, bytes. */
  public static final String CONTENT = "content_encrypted";

  /** The second half of the nonce, 12 bytes. */
  public static final String NONCE = "content_nonce";

  /** The sort key of the data key's record, text. */
  public static final String KEY_ID = "key_id";

  /** The primary key. */
  public static final Set<String> KEY = Set.of(PK, SK);

  /** How many further items hold the rest of the content, a number; absent where none does. */
  public static final String CHUNKS = "content_chunks";

  /** On a chunk alone: when it was seen without a head, text. */
  public static final String STRAY_SINCE = "content_stray_since";

  /** Everything else on an item is a plain attribute. */
  static final Set<String> OWN = Set.of(PK, SK, CONTENT, NONCE, KEY_ID, CHUNKS);

  /** What old global tables add by themselves, and is therefore not authenticated. */
  public static final Set<String> REPLICATION =
      Set.of("aws:rep:deleting", "aws:rep:updatetime", "aws:rep:updateregion");

  /** What is never among the plain attributes. */
  static final Set<String> NOT_PLAIN =
      Stream.concat(OWN.stream(), REPLICATION.stream()).collect(Collectors.toUnmodifiableSet());

  private static final String KEY_RECORD_PREFIX = "dek_";

  private ItemAttributes() {}

  /** Whether an attribute that is not of the item's key has a name. */
  public static boolean isTaken(String name) {
    return name.startsWith(KEY_RECORD_PREFIX)
        || REPLICATION.contains(name)
        || name.equals(STRAY_SINCE)
        || (OWN.contains(name) && !name.equals(PK) && !name.equals(SK));
  }
}
