package dev.bluestore.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.keys.KeyProvider;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ObservedKeyProviderTest {

  @Test
  void everyMethodOfAProvider_alsoOneWithADefault_isPassedOn() {
    assertThat(KeyProvider.class.getMethods())
        .allSatisfy(
            method ->
                assertThat(ObservedKeyProvider.class.getDeclaredMethods())
                    .as(method.toString())
                    .anyMatch(own -> isSame(own, method)));
  }

  private static boolean isSame(Method one, Method other) {
    return one.getName().equals(other.getName())
        && Arrays.equals(one.getParameterTypes(), other.getParameterTypes());
  }
}
