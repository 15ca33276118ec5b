package dev.bluestore.crypto;

import dev.bluestore.error.ConfigurationException;
import java.util.Map;
import java.util.Optional;

/**
 * Which JCA provider computes, and whether it is held to what FIPS approves.
 *
 * @param module the provider
 * @param approvedOnly whether Bouncy Castle FIPS runs in its approved-only mode
 */
public record CryptoSetting(Module module, boolean approvedOnly) {

  /** The variable that names the provider. */
  public static final String PROVIDER = "BLUE_CRYPTO_PROVIDER";

  /** The variable that asks for the approved-only mode. */
  public static final String FIPS = "BLUE_FIPS";

  private static final String APPROVED = "approved";

  /** The providers that are known. */
  public enum Module {
    /** Bouncy Castle FIPS. */
    BC_FIPS("BC-FIPS"),
    /** Amazon Corretto Crypto Provider, which must be on the class path. */
    ACCP("ACCP"),
    /** The providers of the JDK: SunJCE and SUN. */
    JDK("JDK");

    private final String label;

    Module(String label) {
      this.label = label;
    }
  }

  /** FIPS and another provider are a contradiction. */
  public CryptoSetting {
    if (approvedOnly && module != Module.BC_FIPS) {
      throw new ConfigurationException(
          "expected BLUE_FIPS=approved with Bouncy Castle FIPS, found "
              + module.label
              + " in BLUE_CRYPTO_PROVIDER; leave one of them out");
    }
  }

  /**
   * What an environment says: {@code BLUE_CRYPTO_PROVIDER} and {@code BLUE_FIPS}; Bouncy Castle
   * FIPS in the mode of the process where it says nothing.
   *
   * @throws ConfigurationException where a value is unknown, or the two contradict each other
   */
  public static CryptoSetting of(Map<String, String> environment) {
    Module module = value(environment, PROVIDER).map(CryptoSetting::module).orElse(Module.BC_FIPS);
    Optional<String> fips = value(environment, FIPS);
    if (fips.isPresent() && !fips.get().equals(APPROVED)) {
      throw new ConfigurationException(
          "expected BLUE_FIPS to be approved, or not to be set, found something else");
    }
    return new CryptoSetting(module, fips.isPresent());
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  private static Module module(String label) {
    for (Module module : Module.values()) {
      if (module.label.equals(label)) {
        return module;
      }
    }
    throw new ConfigurationException(
        "expected BLUE_CRYPTO_PROVIDER to be BC-FIPS, ACCP or JDK, found something else");
  }

  @Override
  public String toString() {
    return module.label + (approvedOnly ? " in approved-only mode" : "");
  }
}
