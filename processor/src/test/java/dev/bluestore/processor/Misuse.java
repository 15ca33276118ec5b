package dev.bluestore.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;

/** Asserts what the processor says of sources that it cannot accept. */
final class Misuse {
  private Misuse() {}

  /**
   * Compiles a source and asserts that the problems are those that its lines are marked with, no
   * others, and that each text is part of what was printed.
   */
  static void assertMisuse(String source, String... texts) {
    assertMisuse(new String[] {source}, texts);
  }

  static void assertMisuse(String[] sources, String... texts) {
    Compilation compilation = EntityCompiler.compile(sources);
    assertThat(EntityCompiler.findings(compilation))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(EntityCompiler.expected(sources));
    assertThat(String.join("\n", EntityCompiler.messages(compilation))).contains(texts);
  }
}
