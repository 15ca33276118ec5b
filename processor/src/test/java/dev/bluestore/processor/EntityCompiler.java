package dev.bluestore.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Compiles sources with the processor, warnings being errors, and finds what it said. */
public final class EntityCompiler {
  private static final Pattern TYPE =
      Pattern.compile("^(?! )[^\n]*?\\b(?:record|class|enum|interface) (\\w+)", Pattern.MULTILINE);
  private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
  private static final Pattern ID = Pattern.compile("BLUE\\d{3}");
  private static final Pattern MARKER = Pattern.compile("// (BLUE\\d{3}(?: BLUE\\d{3})*)$");

  // What generated code may need. javac looks through all of its class path in each run, and the
  // Kotlin compiler's jar alone has more entries than all of these.
  private static final Pattern NEEDED =
      Pattern.compile("annotations|runtime|jspecify|awssdk|immutables|test-classes");
  static final List<File> CLASS_PATH =
      Pattern.compile(File.pathSeparator, Pattern.LITERAL)
          .splitAsStream(System.getProperty("java.class.path"))
          .filter(entry -> NEEDED.matcher(entry).find())
          .map(File::new)
          .toList();

  private EntityCompiler() {}

  /** A compiler that sees the runtime and what it needs. */
  public static Compiler javac() {
    return Compiler.javac().withClasspath(CLASS_PATH);
  }

  /** A problem that the processor printed, or that a source expects it to. */
  record Finding(String id, String file, long line) {}

  /**
   * Warnings are errors, and the language is Java 17: on JDK 17 itself without the option that says
   * so, which costs time in each run.
   */
  static List<String> strictly(String lint) {
    return Runtime.version().feature() == 17
        ? List.of(lint, "-Werror")
        : List.of(lint, "-Werror", "--release", "17");
  }

  /** A source that begins with its package, or is in the package {@code example}. */
  static JavaFileObject source(String text) {
    String packaged =
        PACKAGE.matcher(text).find()
            ? text
            : "package example; import dev.bluestore.annotations.*; import java.util.*;"
                + imported(text)
                + " import java.time.*; import java.math.*; import org.jspecify.annotations.*;\n"
                + text;
    Matcher type = TYPE.matcher(packaged);
    String name = type.find() ? type.group(1) : "package-info";
    Matcher packageName = PACKAGE.matcher(packaged);
    String qualified = (packageName.find() ? packageName.group(1) : "example") + "." + name;
    return JavaFileObjects.forSourceString(qualified, packaged);
  }

  /** Two packages have a class of this name: a source means the one that it uses. */
  private static String imported(String text) {
    return text.contains("@Collection") ? " import dev.bluestore.annotations.Collection;" : "";
  }

  static Compilation compile(String... sources) {
    return compile(List.of(new BlueStoreProcessor()), sources);
  }

  static Compilation compile(List<? extends Processor> processors, String... sources) {
    return javac()
        .withProcessors(processors)
        .withOptions(strictly("-Xlint:all,-processing"))
        .compile(Arrays.stream(sources).map(EntityCompiler::source).toList());
  }

  /** What the processor printed: each problem with its file and line. */
  static List<Finding> findings(Compilation compilation) {
    return problems(compilation)
        .map(
            error ->
                new Finding(
                    id(error),
                    error.getSource() == null ? "" : fileName(error.getSource()),
                    error.getLineNumber()))
        .toList();
  }

  /** The texts of the problems that the processor printed. */
  static List<String> messages(Compilation compilation) {
    return problems(compilation).map(error -> error.getMessage(Locale.ROOT)).toList();
  }

  /** What sources expect: a line that ends in a comment with ids expects these problems. */
  static List<Finding> expected(String... sources) {
    return Arrays.stream(sources)
        .map(EntityCompiler::source)
        .flatMap(EntityCompiler::marks)
        .toList();
  }

  private static Stream<Finding> marks(JavaFileObject source) {
    List<String> lines = contentOf(source).lines().toList();
    return IntStream.range(0, lines.size())
        .boxed()
        .flatMap(
            at ->
                MARKER
                    .matcher(lines.get(at))
                    .results()
                    .flatMap(mark -> Arrays.stream(mark.group(1).split(" ")))
                    .map(id -> new Finding(id, fileName(source), at + 1L)));
  }

  static String contentOf(JavaFileObject file) {
    try {
      return file.getCharContent(false).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Diagnostic<? extends JavaFileObject>> problems(Compilation compilation) {
    return compilation.errors().stream()
        .filter(error -> ID.matcher(error.getMessage(Locale.ROOT)).lookingAt())
        .map(error -> (Diagnostic<? extends JavaFileObject>) error);
  }

  private static String id(Diagnostic<? extends JavaFileObject> error) {
    return error.getMessage(Locale.ROOT).substring(0, "BLUE000".length());
  }

  private static String fileName(JavaFileObject file) {
    return file.getName().substring(file.getName().lastIndexOf('/') + 1);
  }
}
