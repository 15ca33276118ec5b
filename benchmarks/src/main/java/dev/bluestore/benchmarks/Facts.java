package dev.bluestore.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What is measured without JMH: numbers by name, in a file of properties beside its results. */
final class Facts {

  private final Properties values = new Properties();

  void put(String name, double value) {
    values.setProperty(name, Double.toString(value));
  }

  void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      values.store(out, null);
    }
  }
}
