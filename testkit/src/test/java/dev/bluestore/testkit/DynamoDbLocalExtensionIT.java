package dev.bluestore.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbLocalExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class DynamoDbLocalExtensionIT {

  private final DynamoDbLocal ofConstructor;

  DynamoDbLocalExtensionIT(DynamoDbLocal server) {
    this.ofConstructor = server;
  }

  @BeforeAll
  void beforeAll_isHandedTheSameServer(DynamoDbLocal server) {
    assertThat(server).isSameAs(ofConstructor);
  }

  @BeforeEach
  void beforeEach_isHandedTheSameServer(DynamoDbLocal server) {
    assertThat(server).isSameAs(ofConstructor);
  }

  @AfterEach
  void afterEach_isHandedTheSameServer(DynamoDbLocal server) {
    assertThat(server).isSameAs(ofConstructor);
  }

  @Test
  void test_isHandedTheSameServer_whichAnswers(DynamoDbLocal server) {
    assertThat(server).isSameAs(ofConstructor);
    assertThat(Answers.at(server.endpoint())).isTrue();
  }
}
