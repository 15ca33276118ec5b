package dev.bluestore.cli;

import dev.bluestore.error.BlueStoreException;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a command runs.
 *
 * @param environment its variables
 * @param out what was asked for goes here, and nothing else
 * @param err everything else
 * @param in what a person answers
 * @param interactive whether a line may be written over, since a person looks at it
 */
record Terminal(
    Map<String, String> environment,
    PrintWriter out,
    PrintWriter err,
    BufferedReader in,
    boolean interactive) {

  /** The one that the process was started in. */
  static Terminal ofProcess() {
    return new Terminal(
        System.getenv(),
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
        // Knows what a console is in each release of Java, and heeds NO_COLOR and dumb terminals.
        Ansi.AUTO.enabled());
  }

  /** Says what went wrong, and names no item. */
  void tell(BlueStoreException failure) {
    err.println(printable(failure.getMessage()));
  }

  /** A line without the characters that could steer a terminal. */
  static String printable(String line) {
    return line.replaceAll("\\p{Cntrl}|[\\u202a-\\u202e\\u2066-\\u2069]", "?");
  }
}
