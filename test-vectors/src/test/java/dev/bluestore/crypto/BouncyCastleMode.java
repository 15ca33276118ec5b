package dev.bluestore.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.bouncycastle.crypto.CryptoServicesRegistrar;

/** The mode of Bouncy Castle FIPS that the build asks for, checked to be the one it runs in. */
final class BouncyCastleMode {

  private BouncyCastleMode() {}

  static boolean approvedOnly() {
    boolean asked = Boolean.getBoolean("org.bouncycastle.fips.approved_only");
    assertThat(CryptoServicesRegistrar.isInApprovedOnlyMode())
        .as("the mode of the provider, as org.bouncycastle.fips.approved_only asks")
        .isEqualTo(asked);
    return asked;
  }
}
