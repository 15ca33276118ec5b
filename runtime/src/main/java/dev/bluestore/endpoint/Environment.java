package dev.bluestore.endpoint;

import dev.bluestore.error.ConfigurationException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Settings by the names of environment variables. What is not set, or blank, is left as it is.
 *
 * @param variables by their names
 */
public record Environment(Map<String, String> variables) {

  /** Hands over a setting without the space around it. */
  public void text(String name, Consumer<String> setting) {
    String value = variables.get(name);
    if (value != null && !value.isBlank()) {
      setting.accept(value.strip());
    }
  }

  /**
   * Hands over a duration in ISO 8601, such as {@code PT5M} or {@code P90D}.
   *
   * @throws ConfigurationException where it is not one
   */
  public void duration(String name, Consumer<Duration> setting) {
    text(
        name,
        value -> {
          try {
            setting.accept(Duration.parse(value));
          } catch (DateTimeParseException e) {
            throw new ConfigurationException(
                "expected "
                    + name
                    + " to be a duration in ISO 8601, such as PT5M or P90D, found something else",
                e);
          }
        });
  }
}
