package dev.bluestore.crypto;

import java.security.GeneralSecurityException;

/** AES (FIPS 197) of blocks of 16 bytes, each on its own, under one key. Not thread-safe. */
@FunctionalInterface
interface BlockCipher {

  byte[] encrypt(byte[] blocks) throws GeneralSecurityException;
}
