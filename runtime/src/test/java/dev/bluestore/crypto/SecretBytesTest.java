package dev.bluestore.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class SecretBytesTest {

  @Test
  void secret_used_lendsItsBytes() {
    SecretBytes secret = SecretBytes.takeOwnership(new byte[] {1, 2, 3});
    assertThat(secret.size()).isEqualTo(3);
    assertThat(secret.<byte[]>use(bytes -> bytes.clone())).containsExactly(1, 2, 3);
  }

  @Test
  void secret_closed_isWipedAndNeverLentAgain() {
    byte[] bytes = {1, 2, 3};
    SecretBytes secret = SecretBytes.takeOwnership(bytes);
    secret.close();

    assertThat(bytes).containsOnly(0);
    assertThatIllegalStateException().isThrownBy(() -> secret.use(lent -> lent.length));
  }

  @Test
  void secrets_compared_areEqualByTheirBytesAlone() {
    SecretBytes secret = SecretBytes.takeOwnership(new byte[] {1, 2, 3});

    assertThat(secret)
        .isEqualTo(SecretBytes.takeOwnership(new byte[] {1, 2, 3}))
        .isNotEqualTo(SecretBytes.takeOwnership(new byte[] {1, 2, 4}))
        .isNotEqualTo(SecretBytes.takeOwnership(new byte[] {1, 2}))
        .isNotEqualTo("another type");
  }

  @Test
  void secret_shown_tellsItsSizeAlone() {
    SecretBytes secret = SecretBytes.takeOwnership(new byte[] {61, 62, 63});
    SecretBytes other = SecretBytes.takeOwnership(new byte[] {7});

    assertThat(secret).hasToString("SecretBytes[3 bytes]").hasSameHashCodeAs(other);
  }
}
