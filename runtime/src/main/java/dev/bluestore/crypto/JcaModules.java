package dev.bluestore.crypto;

import dev.bluestore.error.ConfigurationException;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.util.ServiceLoader;
import org.bouncycastle.crypto.CryptoServicesRegistrar;
import org.bouncycastle.jcajce.provider.BouncyCastleFipsProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the JCA provider that was asked for, or none: never another one in its place. */
final class JcaModules {

  private static final Logger LOG = LoggerFactory.getLogger(JcaModules.class);
  private static final String APPROVED_ONLY = "org.bouncycastle.fips.approved_only";

  private JcaModules() {}

  static CryptoProvider make(CryptoSetting setting) {
    return switch (setting.module()) {
      case BC_FIPS -> bouncyCastle(setting);
      case ACCP -> {
        Provider accp = corretto();
        yield new CryptoProvider(setting, accp, accp, random("DEFAULT", accp));
      }
      case JDK -> {
        Provider digests = ofTheJdk("SUN");
        yield new CryptoProvider(setting, ofTheJdk("SunJCE"), digests, random("DRBG", digests));
      }
    };
  }

  /** The mode of all threads is that of the property when the first class of it is loaded. */
  private static CryptoProvider bouncyCastle(CryptoSetting setting) {
    if (setting.approvedOnly()) {
      System.setProperty(APPROVED_ONLY, "true");
    }
    Provider provider = new BouncyCastleFipsProvider();
    if (!CryptoServicesRegistrar.isNativeEnabled()) {
      LOG.warn(
          "Bouncy Castle FIPS runs without its native library, several times slower: {}",
          CryptoServicesRegistrar.getNativeServices().getStatusMessage());
    }
    CryptoProvider made =
        new CryptoProvider(setting, provider, provider, random("DEFAULT", provider));
    made.requireMode();
    return made;
  }

  private static Provider corretto() {
    return ServiceLoader.load(Provider.class).stream()
        .filter(found -> found.type().getSimpleName().equals("AmazonCorrettoCryptoProvider"))
        .map(ServiceLoader.Provider::get)
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "expected the Amazon Corretto Crypto Provider on the class path, found none;"
                        + " add software.amazon.cryptools:AmazonCorrettoCryptoProvider for this"
                        + " platform, or name another one in BLUE_CRYPTO_PROVIDER"));
  }

  private static Provider ofTheJdk(String name) {
    Provider found = Security.getProvider(name);
    if (found == null) {
      throw new ConfigurationException(
          "expected the JDK's provider " + name + ", found none; use a JDK that has it");
    }
    return found;
  }

  private static SecureRandom random(String algorithm, Provider provider) {
    try {
      return SecureRandom.getInstance(algorithm, provider);
    } catch (GeneralSecurityException e) {
      throw new ConfigurationException(
          "expected the random generator "
              + algorithm
              + " in "
              + provider.getName()
              + ", found none; use a complete release of that provider",
          e);
    }
  }
}
