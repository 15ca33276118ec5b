package dev.bluestore.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.CommandLine.Option;

/** Asks before what cannot be taken back. */
final class Confirmation {

  @Option(names = "--yes", description = "Do it without asking.")
  private boolean yes;

  /**
   * Whether it is to be done.
   *
   * @param consequence what it means
   * @param word what a person types who means it
   */
  boolean isGiven(Terminal terminal, String consequence, String word) {
    if (yes) {
      return true;
    }
    terminal.err().println(consequence);
    terminal.err().print("Type " + Terminal.printable(word) + " to go on: ");
    terminal.err().flush();
    try {
      return word.equals(terminal.in().readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is said where it was not confirmed. */
  static Report missing() {
    return new Report(
        Outcome.NOT_CONFIRMED,
        List.of("Nothing was done: it was not confirmed; --yes does it without asking."),
        Json.object().put("confirmed", false));
  }
}
