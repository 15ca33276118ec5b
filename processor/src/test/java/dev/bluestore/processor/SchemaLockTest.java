package dev.bluestore.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaLockTest {
  private static final String ORDER =
      """
      @Entity("order")
      record Order(
          @PartitionKey("shop") String shop,
          @SortKey(width = 6) int number,
          Status status,
          @Unauthenticated long views,
          @Encrypted String note,
          @Encrypted List<Line> lines) {
        enum Status { OPEN, PAID }
        record Line(String article, int amount, List<Line> parts) {}
      }
      """;

  private static final String LOCK =
      """
      # What each entity stores. The compiler adds what is new, and refuses a change that would leak,
      # lose or reinterpret items that are stored. To accept one on purpose, change its line here.

      entity order in shop
        key partition text
        key sort int32 width 6
        plain status enum(OPEN,PAID)
        unauthenticated views int64
        sealed note text
        sealed lines list(object)
        sealed lines[].article text
        sealed lines[].amount int32
        sealed lines[].parts list(object)
        sealed lines[].parts[].* as lines[]
      """;

  @TempDir private Path folder;
  private Path lock;

  @BeforeEach
  void nameTheLock() {
    lock = folder.resolve("bluestore.lock");
  }

  @Test
  void lock_thatDoesNotExist_isWritten() throws IOException {
    assertThat(compile(ORDER)).succeededWithoutWarnings();

    assertThat(Files.readString(lock)).isEqualTo(LOCK);
  }

  @Test
  void lock_afterTheSameEntity_staysAsItIs() throws IOException {
    Files.writeString(lock, LOCK);

    assertThat(compile(ORDER)).succeededWithoutWarnings();

    assertThat(Files.readString(lock)).isEqualTo(LOCK);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(lock);
    }
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Status status,            | Status status, Optional<String> remark,",
        "OPEN, PAID                | OPEN, PAID, SENT",
        "int amount                | long amount",
        "@Encrypted String note    | @Encrypted @Aliases(\"note\") String remark",
        "Status status             | @Encrypted @FormerlyPlain Status status",
        "record Order              | record Purchase",
        "String article            | @Aliases(\"article\") String product",
      })
  void change_thatOnlyAdds_isTakenOver(String was, String is) throws IOException {
    Files.writeString(lock, LOCK);

    assertThat(compile(ORDER.replace(was, is))).succeededWithoutWarnings();
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "@Encrypted String note    | String note                  | was sealed and would be in the clear",
        "@Encrypted String note    | @FormerlyEncrypted String note | was sealed and would be in the clear",
        "Status status,            | @Encrypted Status status,    | without @FormerlyPlain",
        "Status status,            | @Unauthenticated Status status, | could be changed unnoticed",
        "@Unauthenticated long     | long                         | was unauthenticated",
        "@Encrypted String note,   | ''                           | no longer stores \"note\"",
        "OPEN, PAID                | OPEN                         | is now enum(OPEN)",
        "int amount                | String amount                | was int32 and is now text",
        "int amount,               | ''                           | no longer stores \"lines[].amount\"",
        "width = 6                 | width = 8                    | the key was",
        "@SortKey(width = 6) int   | @SortKey(width = 6) long     | the key was",
        "@Encrypted String note    | @Encrypted String remark     | no longer stores \"note\"",
      })
  void change_thatLeaksLosesOrReinterprets_isRefused(String was, String is, String why)
      throws IOException {
    Files.writeString(lock, LOCK);

    Compilation changed = compile(ORDER.replace(was, is));

    assertThat(changed).hadErrorContaining("BLUE050");
    assertThat(changed).hadErrorContaining(why);
    assertThat(Files.readString(lock)).isEqualTo(LOCK);
  }

  @Test
  void change_afterItsLineWasChanged_isAccepted() throws IOException {
    assertThat(compile(ORDER)).succeededWithoutWarnings();
    Files.writeString(lock, Files.readString(lock).replace("sealed note text", "plain note text"));

    assertThat(compile(ORDER.replace("@Encrypted String note", "String note")))
        .succeededWithoutWarnings();
  }

  @Test
  void lock_withTheEntitiesOfAnotherCompilation_keepsThem() throws IOException {
    Files.writeString(lock, LOCK);

    assertThat(compile("@Entity(\"offer\") record Offer(@PartitionKey(\"shop\") String shop) {}"))
        .succeededWithoutWarnings();

    assertThat(Files.readString(lock)).contains("entity offer in shop", "entity order in shop");
  }

  private Compilation compile(String source) {
    return EntityCompiler.javac()
        .withProcessors(new BlueStoreProcessor())
        .withOptions("-Xlint:all,-processing", "-Werror", "-Abluestore.schemaLock=" + lock)
        .compile(EntityCompiler.source(source));
  }
}
