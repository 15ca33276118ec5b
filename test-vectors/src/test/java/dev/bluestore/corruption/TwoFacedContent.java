package dev.bluestore.corruption;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * A ciphertext that AES-GCM opens under two keys, to another well-formed map of fields under each:
 * one field without a name, and one with a longer name.
 */
record TwoFacedContent(byte[] nonce, byte[] ciphertext) {

  private static final int PLAINTEXT_BYTES = 100;
  private static final int FREE_BLOCK = 3;

  /** A map of one entry whose name is empty, and a byte string to the end. */
  private static final byte[] FIRST = {(byte) 0xa1, 0x60, 0x58, (byte) (PLAINTEXT_BYTES - 4)};

  /** The first nonce under which the two key streams differ as the two plaintexts do. */
  static TwoFacedContent make(GcmKey one, GcmKey other, byte[] aad)
      throws GeneralSecurityException {
    for (int i = 0; ; i++) {
      byte[] nonce = ByteBuffer.allocate(12).putInt(8, i).array();
      byte[] stream = one.keyStream(nonce, 1);
      byte[] second = new byte[FIRST.length];
      byte[] otherStream = other.keyStream(nonce, 1);
      for (int at = 0; at < FIRST.length; at++) {
        second[at] = (byte) (FIRST[at] ^ stream[at] ^ otherStream[at]);
      }
      int name = second[1] - 0x60;
      if (second[0] == FIRST[0] && name >= 2 && name < 12 && second[2] >= 0 && second[3] >= 0) {
        byte[] ciphertext = ciphertext(stream, otherStream, name);
        return new TwoFacedContent(
            nonce, GcmKey.tagged(one, other, nonce, aad, ciphertext, FREE_BLOCK));
      }
    }
  }

  /** The first bytes are those of the one map, what follows those of the other; in one block. */
  private static byte[] ciphertext(byte[] stream, byte[] otherStream, int name) {
    byte[] ciphertext = new byte[PLAINTEXT_BYTES];
    for (int at = 0; at < FIRST.length; at++) {
      ciphertext[at] = (byte) (FIRST[at] ^ stream[at]);
    }
    byte[] second = new byte[4 + name];
    Arrays.fill(second, (byte) 'n');
    second[2 + name] = 0x58;
    second[3 + name] = (byte) (PLAINTEXT_BYTES - 4 - name);
    for (int at = FIRST.length; at < second.length; at++) {
      ciphertext[at] = (byte) (second[at] ^ otherStream[at]);
    }
    return ciphertext;
  }
}
