package dev.bluestore.cli;

import picocli.CommandLine.Option;

/** What every command prints, and how. */
final class OutputOptions {

  @Option(
      names = "--json",
      description = "Print one JSON object for scripts, on one line, instead of text.")
  boolean json;

  @Option(
      names = "--verbose",
      description =
          "With a failure, print the address of the item that it is about, and where in the program"
              + " it happened.")
  boolean verbose;

  void print(Terminal terminal, Report report) {
    if (json) {
      terminal.out().println(Json.line(report.json()));
    } else {
      report.lines().forEach(line -> terminal.out().println(Terminal.printable(line)));
    }
  }
}
