package dev.bluestore.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoalTest {

  @Test
  void ratio_ofTheLimit_isMet() {
    assertThat(Goal.within(3, "x", 1.3, 1.3, 1).met()).isTrue();
    assertThat(Goal.faster(1, "x", 20, 20, 1).met()).isTrue();
  }

  @Test
  void ratio_beyondTheLimit_isNotMet() {
    assertThat(Goal.within(3, "x", 1.3, 1.31, 1).met()).isFalse();
    assertThat(Goal.faster(1, "x", 20, 19.9, 30).met()).isFalse();
  }

  @Test
  void line_ofGoalThatIsNotMet_saysSo() {
    assertThat(Goal.faster(1, "seal", 20, 19.94, 30.04).line())
        .isEqualTo("| 1 | seal | ≥ 20.0× | 19.9× | 30.0× | **not met** |\n");
    assertThat(Goal.amount(4, "bytes", 8192, "bytes", 5000).line())
        .isEqualTo("| 4 | bytes | ≤ 8,192 bytes | 5,000 bytes |  | met |\n");
  }
}
