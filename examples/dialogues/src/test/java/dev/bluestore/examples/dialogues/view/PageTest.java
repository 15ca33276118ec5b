package dev.bluestore.examples.dialogues.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

class PageTest {

  private final StringWriter printed = new StringWriter();

  private Page page(Ansi ansi) {
    return new Page(new PrintWriter(printed, true), 20, ansi);
  }

  private String printed() {
    return printed.toString().replace(System.lineSeparator(), "\n");
  }

  @Test
  void entry_longerThanTheWidth_isWrappedBesideItsLabel() {
    page(Ansi.OFF).entry(2, "P01", 5, "one two three four\nfive");
    assertThat(printed())
        .isEqualTo(
            """
              P01  one two three
                   four
                   five
            """);
  }

  @Test
  void entry_withAWordLongerThanTheWidth_keepsItWhole() {
    page(Ansi.OFF).paragraph(0, "a dek#2026-11-22T10:38:00Z#x b");
    assertThat(printed()).isEqualTo("a\ndek#2026-11-22T10:38:00Z#x\nb\n");
  }

  @Test
  void row_longerThanTheWidth_isCut() {
    page(Ansi.OFF).row(1, "P01", 5, "one two three four");
    assertThat(printed()).isEqualTo(" P01  one two three…\n");
  }

  @Test
  void text_thatSteersATerminal_isPrintedHarmless() {
    page(Ansi.OFF).paragraph(0, "a\u001b[2Jb\u0007c");
    assertThat(printed()).isEqualTo("a\uFFFD[2Jb\uFFFDc\n");
  }

  @Test
  void styles_whereColoursAreOff_leaveNoTrace() {
    page(Ansi.OFF).paragraph(0, "text", Style.bold);
    assertThat(printed()).isEqualTo("text\n");
  }

  @Test
  void styles_whereColoursAreOn_endWithAReset() {
    page(Ansi.ON).paragraph(0, "text", Style.bold);
    assertThat(printed()).isEqualTo("\u001b[1mtext\u001b[0m\n");
  }
}
