package dev.bluestore.testkit.kms;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What Encrypt gives out: it names its key and the version of that key's material.
 *
 * <p>On the wire: {@code 0x01}, the length of the key id (1 byte) and the key id, the version (4
 * bytes), the nonce (12), ciphertext and tag, and HMAC-SHA-256 of all that under a key of the
 * server. With the last, a changed byte anywhere is an invalid ciphertext, and not another key's.
 */
record CiphertextBlob(String keyId, int version, byte[] nonce, byte[] ciphertext) {

  private static final byte FORMAT = 0x01;
  private static final int MAC_BYTES = 32;

  byte[] encode(SecretKeySpec server) {
    byte[] body =
        bytes(
            out -> {
              out.write(header());
              out.write(nonce);
              out.write(ciphertext);
            });
    return bytes(
        out -> {
          out.write(body);
          out.write(mac(server, body));
        });
  }

  /** Empty where it is not a blob of this server. */
  static Optional<CiphertextBlob> decode(SecretKeySpec server, byte[] blob) {
    if (blob.length <= MAC_BYTES) {
      return Optional.empty();
    }
    byte[] body = Arrays.copyOf(blob, blob.length - MAC_BYTES);
    byte[] mac = Arrays.copyOfRange(blob, body.length, blob.length);
    if (!MessageDigest.isEqual(mac, mac(server, body))) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse(ByteBuffer.wrap(body)));
    } catch (BufferUnderflowException e) {
      throw new AssertionError("what this server signed, it also wrote whole", e);
    }
  }

  private static CiphertextBlob parse(ByteBuffer body) {
    body.get();
    byte[] keyId = take(body, Byte.toUnsignedInt(body.get()));
    int version = body.getInt();
    byte[] nonce = take(body, KeyMaterial.NONCE_BYTES);
    return new CiphertextBlob(
        new String(keyId, StandardCharsets.US_ASCII), version, nonce, take(body, body.remaining()));
  }

  private static byte[] take(ByteBuffer from, int length) {
    byte[] bytes = new byte[length];
    from.get(bytes);
    return bytes;
  }

  /** Header and encryption context in one unambiguous form: sorted, each text with its length. */
  static byte[] aad(String keyId, int version, Map<String, String> sortedContext) {
    byte[] header = new CiphertextBlob(keyId, version, new byte[0], new byte[0]).header();
    return bytes(
        out -> {
          out.write(header);
          for (Map.Entry<String, String> entry : sortedContext.entrySet()) {
            writeText(out, entry.getKey());
            writeText(out, entry.getValue());
          }
        });
  }

  private byte[] header() {
    byte[] id = keyId.getBytes(StandardCharsets.US_ASCII);
    return bytes(
        out -> {
          out.writeByte(FORMAT);
          out.writeByte(id.length);
          out.write(id);
          out.writeInt(version);
        });
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private static byte[] bytes(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writing.to(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new AssertionError("bytes in memory are written without input or output", e);
    }
    return bytes.toByteArray();
  }

  private static byte[] mac(SecretKeySpec server, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(server);
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK has HMAC-SHA-256", e);
    }
  }
}
