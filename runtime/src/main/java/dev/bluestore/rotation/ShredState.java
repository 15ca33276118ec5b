package dev.bluestore.rotation;

/** What has become of a partition since its certificate was made. */
public enum ShredState {
  /** No key of it is left, and nothing was written since. */
  SHREDDED,
  /** It was reopened on purpose: what was shredded is unreadable, and newer items are there. */
  REOPENED,
  /** A key of the certificate is back, as after a restore: shred the partition again. */
  RESTORED
}
