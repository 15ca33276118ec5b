package dev.bluestore.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.bluestore.processor.EntityCompiler.Finding;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes inside an entity that the compiler reads from class files. */
class ClassFileTest {
  private static final String MONEY =
      """
      package library;
      public final class Money {
        private final long cents;
        public Money(long cents) { this.cents = cents; }
        public long cents() { return cents; }
      }
      """;
  private static final String ORDER =
      """
      @Entity("order")
      record Order(
          @PartitionKey("shop") String shop,
          library.Money price) {}
      """;

  @TempDir private Path library;

  @Test
  void class_compiledWithTheNamesOfParameters_isStored() throws Exception {
    compileLibrary(MONEY, "-parameters");

    Compilation compilation = compileOrder();

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation)
        .generatedSourceFile("example/OrderMapper")
        .contentsAsUtf8String()
        .contains("new Money(");
  }

  @Test
  void class_compiledWithoutTheNamesOfParameters_isReportedWhereItIsUsed() throws Exception {
    compileLibrary(MONEY, "-g:none");

    Compilation compilation = compileOrder();

    assertThat(EntityCompiler.findings(compilation))
        .containsExactly(new Finding("BLUE027", "Order.java", 5));
    assertThat(EntityCompiler.messages(compilation).get(0))
        .contains(
            "the parameters of the constructor of Money have no names in its class file.",
            "compile Money with -parameters, or make it a record.");
  }

  @Test
  void field_lostInAClassFile_isReportedWhereItsClassIsUsed() throws Exception {
    compileLibrary(MONEY.replace("private", "private int scale; private"), "-parameters");

    Compilation compilation = compileOrder();

    assertThat(EntityCompiler.findings(compilation))
        .containsExactly(new Finding("BLUE029", "Order.java", 5));
  }

  private void compileLibrary(String source, String option) throws IOException {
    Compilation compilation =
        EntityCompiler.javac().withOptions(option).compile(EntityCompiler.source(source));
    assertThat(compilation).succeeded();
    String output = "/" + StandardLocation.CLASS_OUTPUT.getName() + "/";
    for (JavaFileObject file : compilation.generatedFiles()) {
      Path target = library.resolve(file.getName().substring(output.length()));
      Files.createDirectories(target.getParent());
      try (InputStream bytes = file.openInputStream()) {
        Files.write(target, bytes.readAllBytes());
      }
    }
  }

  private Compilation compileOrder() {
    List<File> classPath =
        Stream.concat(EntityCompiler.CLASS_PATH.stream(), Stream.of(library.toFile())).toList();
    return EntityCompiler.javac()
        .withProcessors(new BlueStoreProcessor())
        .withOptions(EntityCompiler.strictly("-Xlint:all,-processing,-path"))
        .withClasspath(classPath)
        .compile(EntityCompiler.source(ORDER));
  }
}
