package dev.bluestore.examples.dialogues;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSearchTest {

  private static final String TEXT = "the canary sings";

  private @TempDir Path folder;

  private boolean isFoundIn(byte[] bytes) throws IOException {
    Files.write(folder.resolve("file"), bytes);
    return ByteSearch.in(folder).find(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void text_inACharset_isFound(String charset) throws IOException {
    assertThat(isFoundIn(("x" + TEXT + "y").getBytes(charset))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ab", "abc"})
  void text_inBase64_isFoundAtEveryAlignment(String before) throws IOException {
    byte[] encoded =
        Base64.getEncoder().encode((before + TEXT + "z").getBytes(StandardCharsets.UTF_8));
    assertThat(isFoundIn(encoded)).isTrue();
  }

  @Test
  void text_thatIsNotThere_isNotFound() throws IOException {
    assertThat(isFoundIn("the canary sleeps".getBytes(StandardCharsets.UTF_8))).isFalse();
  }
}
