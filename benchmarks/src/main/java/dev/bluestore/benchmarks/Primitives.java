package dev.bluestore.benchmarks;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.util.ServiceLoader;
import org.bouncycastle.jcajce.provider.BouncyCastleFipsProvider;

/**
 * What the floor computes with: the provider that the store has, as {@code BLUE_CRYPTO_PROVIDER}
 * names it.
 *
 * @param gcm for AES-GCM
 * @param blocks for AES-ECB, which Corretto has not
 * @param random for nonces
 */
record Primitives(Provider gcm, Provider blocks, SecureRandom random) {

  static Primitives ofEnvironment() throws GeneralSecurityException {
    Provider sun = Security.getProvider("SunJCE");
    String name = System.getenv().getOrDefault("BLUE_CRYPTO_PROVIDER", "BC-FIPS");
    return switch (name) {
      case "BC-FIPS" -> {
        Provider bouncyCastle = new BouncyCastleFipsProvider();
        yield new Primitives(
            bouncyCastle, bouncyCastle, SecureRandom.getInstance("DEFAULT", bouncyCastle));
      }
      case "ACCP" -> {
        Provider corretto =
            ServiceLoader.load(Provider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.getName().equals("AmazonCorrettoCryptoProvider"))
                .findFirst()
                .orElseThrow();
        yield new Primitives(corretto, sun, SecureRandom.getInstance("DEFAULT", corretto));
      }
      default -> new Primitives(sun, sun, SecureRandom.getInstance("DRBG"));
    };
  }
}
