package dev.bluestore.cli;

import java.util.Map;
import java.util.Optional;

/**
 * The settings of a store, by the names of environment variables.
 *
 * @param variables by their names; what is blank is not set
 */
record Settings(Map<String, String> variables) {

  Settings {
    variables = Map.copyOf(variables);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(variables.get(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  Optional<String> table() {
    return text("BLUE_TABLE");
  }
}
