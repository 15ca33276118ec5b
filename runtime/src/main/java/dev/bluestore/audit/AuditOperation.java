package dev.bluestore.audit;

import java.util.Locale;

/** What an event is about. */
public enum AuditOperation {
  /** An item, or an anchor of the log, was sealed. */
  SEAL,
  /** Items were opened. */
  OPEN,
  /** Items that are not sealed were read, as a migration allows for a while. */
  READ_PLAIN,
  /** A cursor, which says where a query goes on, was sealed or opened. */
  CURSOR,
  /** A key encryption key was derived from a master key. */
  DERIVE,
  /** A data key, or the proof that one was shredded, was wrapped. */
  WRAP,
  /** A data key was unwrapped. */
  UNWRAP,
  /** A data key was wrapped anew, for another state or under another master key. */
  REWRAP,
  /** The proof of a shredded data key was verified. */
  VERIFY,
  /** A data key was shredded. */
  SHRED,
  /** A master key or a data key was made. */
  CREATE_KEY,
  /** Another master key became the current one, or a former one was retired. */
  ROTATE,
  /** A data key went on opening items past its lifetime, since its provider did not answer. */
  GRACE;

  /** As it stands in the log: {@code create_key}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
