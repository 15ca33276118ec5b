package dev.bluestore.crypto;

import dev.bluestore.error.ConfigurationException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.bouncycastle.crypto.CryptoServicesRegistrar;

/** A process that seals and opens on several threads, with the provider that it is told to use. */
final class CryptoStart {

  private static final int THREADS = 8;

  private CryptoStart() {}

  public static void main(String... arguments) {
    if (List.of(arguments).contains("used-before")) {
      System.out.println("approved before: " + CryptoServicesRegistrar.isInApprovedOnlyMode());
    }
    if (List.of(arguments).contains("this-thread-alone")) {
      CryptoServicesRegistrar.setApprovedOnlyMode(true);
      use(CryptoProvider.current());
      System.out.println("used on a thread in approved-only mode");
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      CryptoProvider crypto = CryptoProvider.current();
      List<CompletableFuture<Void>> uses =
          Stream.generate(() -> CompletableFuture.runAsync(() -> use(crypto), threads))
              .limit(THREADS)
              .toList();
      uses.forEach(CompletableFuture::join);
      System.out.println("used " + CryptoProvider.current());
    } catch (CompletionException e) {
      System.out.println("refused on another thread: " + e.getCause().getMessage());
    } catch (ConfigurationException e) {
      System.out.println("refused: " + e.getMessage());
    } finally {
      threads.shutdown();
    }
  }

  private static void use(CryptoProvider crypto) {
    try (XaesKey key =
        new XaesKey(crypto, SecretBytes.takeOwnership(crypto.randomBytes(XaesKey.KEY_BYTES)))) {
      XaesNonce nonce = crypto.freshNonce();
      byte[] aad = crypto.sha256(new byte[1]);
      byte[] sealed = key.seal(nonce, aad, new byte[100]);
      if (key.open(nonce.toByteArray(), aad, sealed).orElseThrow().length != 100) {
        throw new AssertionError("another plaintext came back");
      }
    }
  }
}
