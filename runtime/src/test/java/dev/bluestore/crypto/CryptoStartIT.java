package dev.bluestore.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.testing.ChildProcess;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A process gets the cryptography that its environment asks for, or does not start. */
class CryptoStartIT {

  private static final Map<String, String> APPROVED = Map.of("BLUE_FIPS", "approved");

  private static String run(Map<String, String> environment, String... arguments) throws Exception {
    return run(List.of(), environment, arguments);
  }

  private static String run(
      List<String> options, Map<String, String> environment, String... arguments) throws Exception {
    try (ChildProcess child =
        ChildProcess.start(CryptoStart.class, options, environment, arguments)) {
      return child.output();
    }
  }

  @Test
  void process_thatIsToldNothing_usesBouncyCastleFips() throws Exception {
    assertThat(run(Map.of())).contains("used BC-FIPS\n");
  }

  @Test
  void process_withApprovedCryptographyAlone_usesItOnEveryThread() throws Exception {
    assertThat(run(APPROVED)).contains("used BC-FIPS in approved-only mode\n");
  }

  @Test
  void process_thatHasUsedAnotherModeBefore_isRefused() throws Exception {
    assertThat(run(APPROVED, "used-before"))
        .contains("approved before: false\n")
        .contains("refused: expected the approved-only mode")
        .contains("-Dorg.bouncycastle.fips.approved_only=true");
  }

  @Test
  void thread_thatIsNotInTheApprovedMode_isRefusedWhereAnotherOneWas() throws Exception {
    assertThat(run(APPROVED, "used-before", "this-thread-alone"))
        .contains("approved before: false\n")
        .contains("used on a thread in approved-only mode\n")
        .contains("refused on another thread: expected the approved-only mode");
  }

  @Test
  void process_withFipsAndAnotherProvider_isRefused() throws Exception {
    assertThat(run(Map.of("BLUE_FIPS", "approved", "BLUE_CRYPTO_PROVIDER", "JDK")))
        .contains("refused: expected BLUE_FIPS=approved with Bouncy Castle FIPS, found JDK");
  }

  @Test
  void process_withTheProvidersOfTheJdk_usesThem() throws Exception {
    assertThat(run(Map.of("BLUE_CRYPTO_PROVIDER", "JDK"))).contains("used JDK\n");
  }

  @Test
  void process_withoutTheProviderItIsToldToUse_isRefused() throws Exception {
    assertThat(run(Map.of("BLUE_CRYPTO_PROVIDER", "ACCP")))
        .startsWith("refused: expected the Amazon Corretto Crypto Provider on the class path");
  }

  @Test
  void bouncyCastle_withoutItsNativeLibrary_isWarnedOfOnce() throws Exception {
    assertThat(run(List.of("-Dorg.bouncycastle.native.cpu_variant=java"), Map.of()))
        .containsOnlyOnce("without its native library")
        .contains("used BC-FIPS\n");
  }
}
