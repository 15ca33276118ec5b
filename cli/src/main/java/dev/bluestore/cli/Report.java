package dev.bluestore.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What a command has to say, for people and for scripts.
 *
 * @param outcome how it ended
 * @param lines for people
 * @param json for scripts
 */
record Report(Outcome outcome, List<String> lines, JsonNode json) {

  Report {
    lines = List.copyOf(lines);
  }

  static Report done(List<String> lines, JsonNode json) {
    return new Report(Outcome.DONE, lines, json);
  }
}
