package dev.bluestore.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of a store, by the names of environment variables.
 *
 * @param variables by their names; what is blank is not set
 */
record Settings(Map<String, String> variables) {

  private static final String TABLE = "BLUE_TABLE";

  Settings {
    variables = Map.copyOf(variables);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(variables.get(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  Optional<String> table() {
    return text(TABLE);
  }

  /** The same for another table. */
  Settings withTable(String name) {
    Map<String, String> others = new HashMap<>(variables);
    others.put(TABLE, name);
    return new Settings(others);
  }
}
