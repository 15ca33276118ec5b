package dev.bluestore.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bluestore.EncryptedStore;
import dev.bluestore.testkit.DynamoDbLocal;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs commands as a script would, with a table and a folder for keys of its own. */
record Shell(Map<String, String> environment, String input) {

  static Shell of(DynamoDbLocal server, Path keys) {
    return new Shell(
        Map.of(
            "DYNAMODB_ENDPOINT", server.endpoint().toString(),
            "BLUE_TABLE", server.freshTableName(),
            "BLUE_NAMESPACE", "letters",
            "BLUE_KEYS_DIR", keys.toString(),
            "BLUE_AUDIT_FILE", keys.resolveSibling("audit").resolve("audit.jsonl").toString()),
        "");
  }

  static Shell empty() {
    return new Shell(Map.of(), "");
  }

  Shell with(String name, String value) {
    Map<String, String> changed = new HashMap<>(environment);
    changed.put(name, value);
    return new Shell(Map.copyOf(changed), input);
  }

  Shell answering(String line) {
    return new Shell(environment, line + "\n");
  }

  EncryptedStore store() {
    return EncryptedStore.builder().environment(environment).build();
  }

  Ended run(String... command) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            environment,
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            new BufferedReader(new StringReader(input)),
            false);
    int exitCode = Bluestore.run(terminal, command);
    return new Ended(exitCode, out.toString(), err.toString());
  }

  /** What a command printed, and how it ended. */
  record Ended(int exitCode, String out, String err) {

    JsonNode json() throws JsonProcessingException {
      return new JsonMapper().readTree(out);
    }
  }
}
