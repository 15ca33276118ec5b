package dev.bluestore.processor.kotlin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.codec.EntityCodec;
import dev.bluestore.codec.EntityMapper;
import dev.bluestore.processor.BlueStoreProcessor;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.jetbrains.kotlin.kapt.base.KaptContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kotlin's data classes are classes with a constructor and getters; kapt runs the processor. */
class KotlinDataClassIT {
  private static final String CLASS_PATH = System.getProperty("java.class.path");
  private static final String KAPT = "plugin:org.jetbrains.kotlin.kapt3:";
  private static final Path SOURCES = Path.of("src", "test", "resources", "kotlin");

  @TempDir private Path folder;

  @Test
  void dataClasses_throughKapt_roundTrip() throws Exception {
    Path generated = Files.createDirectories(folder.resolve("generated"));
    Path classes = Files.createDirectories(folder.resolve("classes"));

    runKapt(generated);
    compileKotlin(generated, classes);
    compileJava(generated, classes);

    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
      EntityCodec<Object> codec = new EntityCodec<>(mapper(loader));
      for (Object order : orders(loader)) {
        EntityCodec.Encoded encoded = codec.encode(order);
        assertThat(encoded.plain()).doesNotContainKeys("lines", "delivery", "shop");
        assertThat(codec.decode(encoded.key(), encoded.plain(), encoded.plaintext()))
            .isEqualTo(order);
      }
    }
  }

  private void runKapt(Path generated) throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.add("-Xplugin=" + jarOf(KaptContext.class));
    kapt("aptMode", "stubsAndApt", arguments);
    kapt("sources", generated.toString(), arguments);
    kapt("classes", Files.createDirectories(folder.resolve("kapt")).toString(), arguments);
    kapt("stubs", Files.createDirectories(folder.resolve("stubs")).toString(), arguments);
    kapt("processors", BlueStoreProcessor.class.getName(), arguments);
    for (String entry : CLASS_PATH.split(File.pathSeparator, -1)) {
      kapt("apclasspath", entry, arguments);
    }
    arguments.add("-d");
    arguments.add(folder.resolve("none").toString());
    arguments.add(SOURCES.toString());
    kotlin(arguments.toArray(String[]::new));
  }

  private static void kapt(String option, String value, List<String> arguments) {
    arguments.add("-P");
    arguments.add(KAPT + option + "=" + value);
  }

  private static String jarOf(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  private void compileKotlin(Path generated, Path classes) throws IOException {
    kotlin("-d", classes.toString(), SOURCES.toString(), generated.toString());
  }

  private static void kotlin(String... arguments) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    List<String> all =
        new ArrayList<>(List.of("-no-stdlib", "-jvm-target", "17", "-cp", CLASS_PATH));
    all.addAll(List.of(arguments));
    ExitCode exit =
        new K2JVMCompiler()
            .exec(
                new PrintStream(printed, true, StandardCharsets.UTF_8), all.toArray(String[]::new));
    assertThat(exit).as(printed.toString(StandardCharsets.UTF_8)).isEqualTo(ExitCode.OK);
  }

  private static void compileJava(Path generated, Path classes) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
            javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        Stream<Path> sources = Files.walk(generated)) {
      List<Path> java =
          sources.filter(file -> file.toString().endsWith(".java")).collect(Collectors.toList());
      List<String> options =
          List.of(
              "-proc:none",
              "-Xlint:all",
              "-cp",
              classes + File.pathSeparator + CLASS_PATH,
              "-d",
              classes.toString());
      assertThat(
              javac
                  .getTask(
                      null, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
                  .call())
          .isTrue();
    }
  }

  @SuppressWarnings("unchecked") // the mapper is of the class that the orders have
  private static EntityMapper<Object> mapper(ClassLoader loader)
      throws ReflectiveOperationException {
    return (EntityMapper<Object>)
        loader.loadClass("kotlinshop.OrderMapper").getConstructor().newInstance();
  }

  @SuppressWarnings("unchecked") // the source says so
  private static List<Object> orders(ClassLoader loader) throws ReflectiveOperationException {
    return ((Supplier<List<Object>>)
            loader.loadClass("kotlinshop.Orders").getConstructor().newInstance())
        .get();
  }
}
