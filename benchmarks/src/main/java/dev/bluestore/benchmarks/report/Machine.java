package dev.bluestore.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** What the figures were measured on, and with which versions. */
final class Machine {

  private Machine() {}

  static String here() {
    return Words.heading("machine", "")
        + Words.row("processor", processor())
        + Words.row("processors", Runtime.getRuntime().availableProcessors())
        + Words.row("load at the end", load())
        + Words.row("system", property("os.name") + " " + property("os.version"))
        + Words.row("Java", property("java.vm.name") + " " + property("java.vm.version"))
        + Words.row("versions", System.getProperty("benchmarks.versions", "unknown"))
        + Words.row("date", LocalDate.now(ZoneOffset.UTC));
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }

  private static String load() {
    return Words.number(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static String processor() {
    Path info = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(info)) {
      return property("os.arch");
    }
    try (Stream<String> lines = Files.lines(info, StandardCharsets.UTF_8)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(property("os.arch"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
