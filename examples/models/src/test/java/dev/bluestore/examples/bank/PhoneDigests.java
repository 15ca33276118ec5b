package dev.bluestore.examples.bank;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed digests of telephone numbers (HMAC-SHA-256, RFC 2104), by which a customer is found
 * although the number is sealed: a blind index. Who does not have the key cannot try all numbers.
 */
final class PhoneDigests {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  PhoneDigests(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** The digest of a number, however it is spaced: 64 hexadecimal digits. */
  String of(String phone) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] digits = phone.replaceAll("[^0-9]", "").getBytes(StandardCharsets.US_ASCII);
      return HexFormat.of().formatHex(mac.doFinal(digits));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
