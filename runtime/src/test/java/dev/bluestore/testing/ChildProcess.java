package dev.bluestore.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A JVM of its own with the tests' class path, whose output and errors are read as one. */
public final class ChildProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader lines;

  private ChildProcess(Process process) {
    this.process = process;
    this.lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts one, with these variables for all of its settings. */
  public static ChildProcess start(
      Class<?> main, List<String> options, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder
        .environment()
        .keySet()
        .removeIf(
            name ->
                (name.startsWith("BLUE_") && !name.equals("BLUE_AUDIT_FILE"))
                    || name.endsWith("JAVA_OPTIONS"));
    builder.environment().putAll(environment);
    return new ChildProcess(builder.start());
  }

  /** Reads until it has written a line. */
  public void awaitLine(String expected) throws IOException {
    awaitLine(Set.of(expected));
  }

  /** Reads until it has written one of these lines. */
  public String awaitLine(Set<String> expected) throws IOException {
    StringBuilder others = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (expected.contains(line)) {
        return line;
      }
      others.append(line).append('\n');
    }
    throw new IOException("expected a line of " + expected + ", found the end after\n" + others);
  }

  /** Lets it go on for a while, or to its end where that is earlier, and kills it (SIGKILL). */
  public void killAfter(Duration time) throws InterruptedException {
    process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
  }

  /** Sends it a signal, such as {@code STOP}. */
  public void signal(String name) throws IOException, InterruptedException {
    Process kill =
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).inheritIO().start();
    if (kill.waitFor() != 0) {
      throw new IOException("expected to send SIG" + name + ", found that it cannot be sent");
    }
  }

  /** The next lines that it writes. */
  public List<String> lines(int count) {
    return lines.lines().limit(count).toList();
  }

  /** Ends a line of its input. */
  public void proceed() throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
  }

  /** Writes its live objects to a file, in the format of HPROF. */
  public void dumpLiveObjects(Path file) throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(process.pid()),
                "GC.heap_dump",
                file.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (jcmd.waitFor() != 0) {
      throw new IOException(output);
    }
  }

  /** What it writes from here to its end, each line with its end. */
  public String output() throws InterruptedException {
    String output = lines.lines().map(line -> line + "\n").collect(Collectors.joining());
    process.waitFor();
    return output;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
