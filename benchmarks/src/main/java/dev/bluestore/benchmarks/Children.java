package dev.bluestore.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Java programs in processes of their own, each on the class path that it needs. */
final class Children {

  private final Path module;
  private final Path results;
  private final URI dynamoDb;

  Children(Path module, Path results, URI dynamoDb) {
    this.module = module;
    this.results = results;
    this.dynamoDb = dynamoDb;
  }

  URI dynamoDb() {
    return dynamoDb;
  }

  /** The class path of this program. */
  String ours() {
    return System.getProperty("java.class.path");
  }

  /** The class path of the peers, as Maven has resolved it. */
  String peers() throws IOException {
    Path target = module.resolve("peers/target");
    return target.resolve("classes")
        + File.pathSeparator
        + Files.readString(target.resolve("class-path")).strip();
  }

  /** Runs JMH; its results go to {@code NAME.json}, and what it prints to {@code NAME.log}. */
  void jmh(
      String name,
      String classPath,
      Map<String, String> environment,
      List<String> profilers,
      String... arguments)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(profilers);
    all.addAll(
        System.getProperty("benchmarks.jmh", "")
            .lines()
            .flatMap(line -> Stream.of(line.split(" ")))
            .filter(argument -> !argument.isEmpty())
            .toList());
    all.addAll(List.of("-foe", "true", "-rf", "json", "-rff"));
    all.add(results.resolve(name + ".json").toString());
    long start = System.nanoTime();
    run(name, classPath, environment, "org.openjdk.jmh.Main", all);
    System.out.printf("%-16s %3d s%n", name, (System.nanoTime() - start) / 1_000_000_000);
  }

  /** Runs a program and gives what it printed. */
  String run(
      String name,
      String classPath,
      Map<String, String> environment,
      String program,
      List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", classPath, program));
    command.addAll(arguments);
    Path log = results.resolve(name + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("DYNAMODB_ENDPOINT", dynamoDb.toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    // A request to end this program is one to end the child.
    Thread end = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(end);
    int code = process.waitFor();
    Runtime.getRuntime().removeShutdownHook(end);
    String printed = Files.readString(log, StandardCharsets.UTF_8);
    if (code != 0) {
      throw new IllegalStateException(
          "expected " + name + " to end well, found exit code " + code + "; see " + log);
    }
    return printed;
  }
}
