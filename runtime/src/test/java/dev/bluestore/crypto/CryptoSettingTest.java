package dev.bluestore.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.crypto.CryptoSetting.Module;
import dev.bluestore.error.ConfigurationException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CryptoSettingTest {

  @Test
  void environment_thatSaysNothing_meansBouncyCastleFips() {
    assertThat(CryptoSetting.of(Map.of("BLUE_FIPS", " ", "BLUE_CRYPTO_PROVIDER", "")))
        .isEqualTo(new CryptoSetting(Module.BC_FIPS, false));
  }

  @ParameterizedTest
  @CsvSource({"BC-FIPS,BC_FIPS", "ACCP,ACCP", "' JDK ',JDK"})
  void provider_byItsName_isChosen(String name, Module module) {
    assertThat(CryptoSetting.of(Map.of("BLUE_CRYPTO_PROVIDER", name)))
        .isEqualTo(new CryptoSetting(module, false));
  }

  @Test
  void fips_approved_isBouncyCastleInThatMode() {
    assertThat(CryptoSetting.of(Map.of("BLUE_FIPS", "approved")))
        .isEqualTo(new CryptoSetting(Module.BC_FIPS, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ACCP", "JDK"})
  void fips_withAnotherProvider_isRefused(String other) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(
            () -> CryptoSetting.of(Map.of("BLUE_FIPS", "approved", "BLUE_CRYPTO_PROVIDER", other)))
        .withMessageContaining(other);
  }

  @ParameterizedTest
  @CsvSource({
    "BLUE_FIPS,on",
    "BLUE_FIPS,true",
    "BLUE_CRYPTO_PROVIDER,bc-fips",
    "BLUE_CRYPTO_PROVIDER,SunJCE"
  })
  void value_thatIsUnknown_isRefused(String name, String value) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> CryptoSetting.of(Map.of(name, value)))
        .withMessageContaining(name);
  }

  @Test
  void process_withAProviderInUse_refusesAnother() {
    CryptoProvider.current();

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> CryptoProvider.use(new CryptoSetting(Module.JDK, false)))
        .withMessageContaining("BC-FIPS")
        .withMessageContaining("JDK");
  }
}
