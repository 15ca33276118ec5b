package dev.bluestore.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** A cipher is used again, and never with what it was used with before. */
class ReusedCipherTest {

  private static final byte[] AAD = {1, 2, 3};
  private static final byte[] TEXT = "a secret".getBytes(StandardCharsets.UTF_8);
  private static final byte[] NONE = {};

  private final CryptoProvider crypto = CryptoProvider.current();
  private final AesGcm gcm = new AesGcm(crypto);

  private static byte[] filled(int length, int with) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) with);
    return bytes;
  }

  /** The same bytes in the middle of an array, as a view that begins in the middle of another. */
  private static ByteBuffer amid(byte[] bytes) {
    byte[] array = filled(bytes.length + 10, 0xee);
    System.arraycopy(bytes, 0, array, 5, bytes.length);
    return ByteBuffer.wrap(array, 3, bytes.length + 4).slice().position(2).limit(bytes.length + 2);
  }

  /** By a cipher that nobody has used. */
  private static byte[] expected(byte[] key, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", "SunJCE");
    cipher.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    cipher.updateAAD(AAD);
    return cipher.doFinal(TEXT);
  }

  @Test
  void seal_afterAnother_hasItsOwnKeyAndNonce() throws GeneralSecurityException {
    for (int i = 0; i < 100; i++) {
      byte[] key = filled(32, i / 2);
      byte[] nonce = filled(12, i);
      assertThat(gcm.seal(key, nonce, amid(AAD), amid(TEXT), NONE)).isEqualTo(expected(key, nonce));
    }
  }

  @Test
  void cipher_thatWasGivenBack_comesAgainAndIsInitialisedAnew() throws GeneralSecurityException {
    Cipher used = crypto.aesGcm();
    used.init(
        Cipher.ENCRYPT_MODE,
        new SecretKeySpec(filled(32, 7), "AES"),
        new GCMParameterSpec(128, filled(12, 7)));
    used.updateAAD(AAD);
    used.update(TEXT);
    drain();
    crypto.giveBack(used);

    byte[] sealed = gcm.seal(filled(32, 8), filled(12, 8), amid(AAD), amid(TEXT), NONE);

    assertThat(sealed).isEqualTo(expected(filled(32, 8), filled(12, 8)));
    assertThat(crypto.aesGcm()).isSameAs(used);
  }

  private void drain() {
    List<Cipher> taken = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      taken.add(crypto.aesGcm());
    }
    assertThat(taken).doesNotHaveDuplicates();
  }

  @Test
  void open_afterOneThatWasRefused_opens() {
    byte[] key = filled(32, 1);
    byte[] nonce = filled(12, 1);
    byte[] sealed = gcm.seal(key, nonce, amid(AAD), amid(TEXT), NONE);
    byte[] changed = sealed.clone();
    changed[0] ^= 1;

    assertThat(gcm.open(key, nonce, amid(AAD), changed, 0)).isEmpty();
    assertThat(gcm.open(key, nonce, amid(AAD), sealed, 0)).contains(TEXT);
    assertThat(gcm.open(filled(32, 2), nonce, amid(AAD), sealed, 0)).isEmpty();
  }

  @Test
  void open_behindHeader_takesTheRest() {
    byte[] header = {9, 9};
    byte[] sealed = gcm.seal(filled(32, 3), filled(12, 3), amid(AAD), amid(TEXT), header);

    assertThat(sealed).startsWith(header);
    assertThat(gcm.open(filled(32, 3), filled(12, 3), amid(AAD), sealed, header.length))
        .contains(TEXT);
    assertThat(gcm.open(filled(32, 3), filled(12, 3), amid(AAD), sealed, sealed.length)).isEmpty();
  }

  @Test
  void seals_ofManyThreads_doNotMix() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<byte[]>> seals = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        int number = i;
        seals.add(
            () ->
                gcm.seal(filled(32, number), filled(12, number / 3), amid(AAD), amid(TEXT), NONE));
      }
      List<Future<byte[]>> sealed = threads.invokeAll(seals);
      for (int i = 0; i < sealed.size(); i++) {
        assertThat(sealed.get(i).get()).isEqualTo(expected(filled(32, i), filled(12, i / 3)));
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
