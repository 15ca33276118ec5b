package dev.bluestore.testkit.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FormerAnswersTest {

  private static final int MEBIBYTE = 1 << 20;

  private final FormerAnswers former = new FormerAnswers();

  private static Request read(int i) {
    Headers headers = new Headers();
    headers.set("X-Amz-Target", "DynamoDB_20120810.GetItem");
    byte[] body = ("{\"i\":" + i + "}").getBytes(StandardCharsets.UTF_8);
    return new Request("POST", URI.create("/"), headers, body);
  }

  @Test
  void answers_beyondTheBound_areForgottenOldestFirst() {
    for (int i = 0; i < 15; i++) {
      former.remember(read(i), Answer.of(200, new byte[MEBIBYTE]));
    }
    assertThat(former.find(read(0))).isPresent();

    former.remember(read(15), Answer.of(200, new byte[MEBIBYTE]));
    former.remember(read(16), Answer.of(200, new byte[MEBIBYTE]));

    assertThat(former.find(read(1))).as("longest unused").isEmpty();
    assertThat(former.find(read(0))).as("used since").isPresent();
    assertThat(former.find(read(16))).isPresent();
  }

  @Test
  void answer_toTheSameRead_isReplacedAndTakesNoMoreRoom() {
    former.remember(read(0), Answer.of(200, new byte[] {1}));

    for (int i = 0; i < 40; i++) {
      former.remember(read(1), Answer.of(200, new byte[MEBIBYTE]));
    }

    assertThat(former.find(read(0)).orElseThrow().body()).containsExactly(1);
    assertThat(former.find(read(1)).orElseThrow().body()).hasSize(MEBIBYTE);
  }
}
