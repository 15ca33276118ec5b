package dev.bluestore.envelope;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborType;
import dev.bluestore.cbor.CborWriter;
import dev.bluestore.cbor.MalformedCborException;
import dev.bluestore.cbor.Utf8;
import dev.bluestore.crypto.XaesKey;
import dev.bluestore.crypto.XaesNonce;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What stands before the ciphertext: a version byte, the salt (the first half of the nonce) and the
 * names of the attributes that are not authenticated.
 */
record ContentHeader(byte[] bytes, List<String> unauthenticated) {

  static final byte VERSION = 0x01;

  /** A version byte, a salt, an empty list of names, a ciphertext of one byte and its tag. */
  static final int LEAST_CONTENT_BYTES = 1 + XaesNonce.HALF_BYTES + 1 + 1 + XaesKey.TAG_BYTES;

  private static final byte[] NO_NAMES =
      CborWriter.forPlaintext().openArray(0).close().toByteArray();

  private static final int NAMES_FROM = 1 + XaesNonce.HALF_BYTES;

  static ContentHeader of(byte[] salt, List<String> unauthenticated) {
    return unauthenticated.isEmpty()
        ? of(salt, unauthenticated, NO_NAMES)
        : named(salt, unauthenticated);
  }

  private static ContentHeader named(byte[] salt, List<String> unauthenticated) {
    List<String> names = unauthenticated.stream().sorted(Utf8.BYTE_ORDER).toList();
    CborWriter list = CborWriter.forPlaintext().openArray(names.size());
    names.forEach(list::text);
    return of(salt, names, list.close().toByteArray());
  }

  private static ContentHeader of(byte[] salt, List<String> names, byte[] encoded) {
    byte[] bytes = new byte[NAMES_FROM + encoded.length];
    bytes[0] = VERSION;
    System.arraycopy(salt, 0, bytes, 1, salt.length);
    System.arraycopy(encoded, 0, bytes, NAMES_FROM, encoded.length);
    return new ContentHeader(bytes, names);
  }

  /** The header at the start of a content of version 1; empty where it is malformed. */
  static Optional<ContentHeader> parse(byte[] content) {
    CborReader in = new CborReader(content, NAMES_FROM);
    try {
      if (in.peek() != CborType.ARRAY) {
        return Optional.empty();
      }
      int count = in.array();
      List<String> names = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        if (in.peek() != CborType.TEXT) {
          return Optional.empty();
        }
        String name = in.text();
        if (i > 0 && Utf8.BYTE_ORDER.compare(names.get(i - 1), name) >= 0) {
          return Optional.empty();
        }
        names.add(name);
      }
      return Optional.of(
          new ContentHeader(
              Arrays.copyOf(content, in.position()), Collections.unmodifiableList(names)));
    } catch (MalformedCborException e) {
      return Optional.empty();
    }
  }

  byte[] salt() {
    return Arrays.copyOfRange(bytes, 1, NAMES_FROM);
  }
}
