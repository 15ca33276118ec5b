package dev.bluestore.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.bouncycastle.crypto.CryptoServicesRegistrar;

/** The provider and the mode that the build asks for, checked to be what the tests run in. */
final class BouncyCastleMode {

  private BouncyCastleMode() {}

  static boolean approvedOnly() {
    assertThat(CryptoProvider.current())
        .hasToString(System.getenv().getOrDefault("BLUE_CRYPTO_PROVIDER", "BC-FIPS"));
    boolean asked = Boolean.getBoolean("org.bouncycastle.fips.approved_only");
    assertThat(CryptoServicesRegistrar.isInApprovedOnlyMode())
        .as("the mode of the provider, as org.bouncycastle.fips.approved_only asks")
        .isEqualTo(asked);
    return asked;
  }
}
