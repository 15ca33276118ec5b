package dev.bluestore.telemetry;

import java.util.Locale;

/** What a source of keys is asked to do. */
public enum KeyOperation {
  /** Derives the key encryption key of a context. */
  DERIVE,
  /** Makes a data key. */
  GENERATE,
  /** Decrypts a data key. */
  UNWRAP,
  /** Wraps a data key anew. */
  REWRAP,
  /** Seals the proof of a tombstone. */
  PROVE,
  /** Verifies the proof of a tombstone. */
  VERIFY;

  /** How spans call it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
