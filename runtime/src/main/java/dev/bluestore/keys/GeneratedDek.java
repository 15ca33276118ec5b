package dev.bluestore.keys;

/**
 * A new data key and its wrapped form.
 *
 * @param dek the key, which the caller closes
 * @param wrapped what is stored
 */
public record GeneratedDek(DekHandle dek, EncryptedDek wrapped) {}
