package dev.bluestore.examples.dialogues;

import dev.bluestore.examples.dialogues.view.Page;
import dev.bluestore.testkit.DynamoDbLocal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/**
 * Runs commands as a terminal of 80 columns would, with a table and a folder for keys of its own.
 */
final class Terminal {

  private final Map<String, String> environment;

  private Terminal(Map<String, String> environment) {
    this.environment = environment;
  }

  static Terminal of(DynamoDbLocal server, Path keys) {
    return new Terminal(
        Map.of(
            "DYNAMODB_ENDPOINT", server.endpoint().toString(),
            "BLUE_TABLE", server.freshTableName(),
            "BLUE_KEYS_DIR", keys.toString()));
  }

  Terminal with(String name, String value) {
    Map<String, String> changed = new HashMap<>(environment);
    changed.put(name, value);
    return new Terminal(changed);
  }

  Settings settings() {
    return new Settings(environment);
  }

  Outcome run(String... command) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Page page = new Page(new PrintWriter(out, true), 80, Ansi.OFF);
    int exitCode = Dialogues.run(environment, page, new PrintWriter(err, true), command);
    return new Outcome(exitCode, out.toString(), err.toString());
  }

  /** What a command printed, and how it ended. */
  record Outcome(int exitCode, String out, String err) {

    /** The output with every gap, line breaks too, as one space: text is found however it wraps. */
    String unwrapped() {
      return out.replaceAll("\\s+", " ");
    }
  }
}
