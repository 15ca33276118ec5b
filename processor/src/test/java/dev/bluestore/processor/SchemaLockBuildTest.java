package dev.bluestore.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a build reads and writes the schema lock, and which entities it takes for one another. */
class SchemaLockBuildTest {
  private static final String HEAD = "bluestore schema lock 1\n";
  private static final String BLOCK =
      """
      entity order in shop as example.Order
        key partition shop text
        plain title text
      """;
  private static final String ORDER =
      "@Entity(\"order\") record Order(@PartitionKey(\"shop\") String shop, String title) {}";
  private static final String TWIN =
      """
      package twin;
      import dev.bluestore.annotations.*;
      @Entity("order") record Twin(@PartitionKey("shop") String shop, String title) {}
      """;

  @TempDir private Path folder;
  private Path lock;

  @BeforeEach
  void nameTheLock() {
    lock = folder.resolve("bluestore.lock");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Entity(\"order\") record Other(@PartitionKey(\"shop\") String shop) {} | BLUE020",
        "@Entity(\"other\") record Other(@PartitionKey(\"shop\") String shop, String email) {} | BLUE101",
      })
  void lock_ofACompilationThatFails_isNotWritten(String broken, String error) {
    Compilation compilation = compile(ORDER, broken);

    assertThat(compilation).failed();
    assertThat(compilation.diagnostics().toString()).contains(error);
    assertThat(lock).doesNotExist();
  }

  @Test
  void warning_thatIsNoError_doesNotKeepTheLockFromBeingWritten() {
    assertThat(
            EntityCompiler.javac()
                .withProcessors(new BlueStoreProcessor())
                .withOptions("-Abluestore.schemaLock=" + lock)
                .compile(EntityCompiler.source(ORDER.replace("title", "email"))))
        .hadWarningContaining("BLUE101");

    assertThat(lock).content().contains("plain email text");
  }

  @Test
  void names_thatNeedQuotesOrOtherLetters_areReadAgain() throws IOException {
    String source =
        """
        @Entity("thread") record Thread(
            @PartitionKey("forum") String größe,
            @Attribute("the comment") @Nullable Comment comment,
            @Convert(Währung.class) Locale locale) {
          record Comment(@Attribute("a.b") String text, @Nullable Comment answer) {}
          static class Währung implements Converter<Locale, String> {
            public String toStored(Locale value) { return value.toLanguageTag(); }
            public Locale fromStored(String stored) { return Locale.forLanguageTag(stored); }
          }
        }
        """;

    assertThat(compile(source)).succeededWithoutWarnings();
    assertThat(compile(source)).succeededWithoutWarnings();

    assertThat(Files.readString(lock))
        .endsWith(
            """
            entity thread in forum as example.Thread
              key partition größe text
              plain "the comment" object
              plain "the comment"."a.b" text
              plain "the comment".answer object
              plain "the comment".answer.* as "the comment"
              plain locale converted(example.Thread.Währung,text)
            """);
  }

  @Test
  void classes_ofOneTypeAndPartition_haveABlockEach() throws IOException {
    assertThat(compile(ORDER, TWIN)).succeededWithoutWarnings();
    assertThat(compile(ORDER, TWIN)).succeededWithoutWarnings();

    assertThat(Files.readString(lock))
        .endsWith("\n" + BLOCK + "\n" + BLOCK.replace("example.Order", "twin.Twin"));
  }

  @Test
  void secondClass_thatReadsWhatTheFirstStores_getsABlockOfItsOwn() throws IOException {
    Files.writeString(lock, HEAD + BLOCK);

    assertThat(compile(ORDER, TWIN)).succeededWithoutWarnings();

    assertThat(Files.readString(lock)).contains("as example.Order\n", "as twin.Twin\n");
  }

  @Test
  void secondClass_thatStoresOtherThings_needsALineOfItsOwn() throws IOException {
    Files.writeString(lock, HEAD + BLOCK);
    String other = TWIN.replace("String title", "long title");

    Compilation refused = compile(ORDER, other);
    Files.writeString(lock, "\nentity order in shop as twin.Twin\n", APPEND);

    assertThat(refused).hadErrorCount(1);
    assertThat(refused)
        .hadErrorContaining(
            "Twin differs from \"entity order in shop as example.Order\" of the schema lock");
    assertThat(refused).hadErrorContaining("add the line \"entity order in shop as twin.Twin\"");
    assertThat(compile(ORDER, other)).succeededWithoutWarnings();
    assertThat(Files.readString(lock)).contains("plain title text", "plain title int64");
  }

  @Test
  void class_thatMoved_takesItsBlockAlong() throws IOException {
    Files.writeString(lock, HEAD + BLOCK);

    assertThat(compile(TWIN)).succeededWithoutWarnings();

    assertThat(Files.readString(lock)).contains("as twin.Twin\n").doesNotContain("example.Order");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                | line 1 is not",
        "'entity order in shop'            | line 1 is not",
        "'{0}plain title text'             | line 2: expected \"entity \" at character 1",
        "'{0}  plain title text'           | line 2: expected the line of an entity before this one",
        "'{0}{1}<<<<<<< HEAD'              | line 5: expected \"entity \" at character 1, found \"<<<<<<< HEAD\"",
        "'{0}{1}{1}'                       | line 5: it repeats the class example.Order of line 2",
        "'{0}{1}  sealed title text'       | line 5: it repeats the field title of example.Order of line 4",
        "'{0}{1}  plain other'             | line 5: expected \" \" at character 14, found its end",
        "'{0}{1}  open other text'         | line 5: expected one of [plain, sealed, unauthenticated]",
        "'{0}{1}  plain other text formerly hidden' | line 5: expected one of [plain, sealed, unauthenticated]",
        "'{0}{1}  plain other text twice'  | line 5: expected the end of the line at character 19",
        "'{0}{1}  plain other list(text'   | line 5: expected \")\"",
        "'{0}{1}  plain \"other text'      | line 5: expected a closing quote",
        "'{0}{1}  key sort other int32 width none' | line 5: expected a number",
      })
  void lock_withALineThatIsNone_isRefusedOnce(String text, String why) throws IOException {
    Files.writeString(lock, text.replace("{0}", HEAD).replace("{1}", BLOCK));

    Compilation refused = compile(ORDER, TWIN);

    assertThat(refused).hadErrorCount(1);
    assertThat(refused).hadErrorContaining("BLUE051");
    assertThat(refused).hadErrorContaining(why);
  }

  @Test
  void lock_thatIsNoText_isRefused() throws IOException {
    Files.write(lock, (HEAD + "# größe").getBytes(StandardCharsets.ISO_8859_1));

    assertThat(compile(ORDER)).hadErrorContaining("it is not text in UTF-8");
  }

  @Test
  void lock_inAFolderThatDoesNotExist_isRefused() {
    lock = folder.resolve("missing").resolve("bluestore.lock");

    assertThat(compile(ORDER)).hadErrorContaining("cannot be used: java.nio.file.NoSuchFile");
  }

  private Compilation compile(String... sources) {
    return EntityCompiler.javac()
        .withProcessors(List.of(new BlueStoreProcessor()))
        .withOptions("-Xlint:all,-processing", "-Werror", "-Abluestore.schemaLock=" + lock)
        .compile(Arrays.stream(sources).map(EntityCompiler::source).toList());
  }
}
