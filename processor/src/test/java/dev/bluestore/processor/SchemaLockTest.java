package dev.bluestore.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
      @Index(name = "by_status", partition = "status", sort = {"number", "kind"})
      record Order(
          @PartitionKey("shop") String shop,
          @SortKey(width = 6) int number,
          @SortKey(order = 2) Kind kind,
          Status status,
          String noteText,
          @Unauthenticated long views,
          @Encrypted @FormerlyPlain String no,
          @Encrypted @FormerlyPlain @Aliases("remark") String note,
          @Encrypted int[] codes,
          @Encrypted List<Line> lines,
          @Encrypted Buyer buyer,
          @Convert(Code.class) Currency currency,
          Payment payment) {
        enum Status { OPEN, PAID }
        enum Kind { SALE, GIFT }
        record Line(String article, int amount, List<Line> parts) {}
        record Buyer(String name, List<Home> homes) {}
        record Home(String road) {}
        sealed interface Payment {}
        record Card(String digits) implements Payment {}
        record Cash() implements Payment {}
      }
      """;

  private static final String CONVERTER =
      """
      class Code implements Converter<Currency, String> {
        public String toStored(Currency value) { return value.getCurrencyCode(); }
        public Currency fromStored(String stored) { return Currency.getInstance(stored); }
      }
      """;

  private static final String LOCK =
      """
      bluestore schema lock 1
      # What each entity stores. The compiler adds what is new, and refuses a change that would leak,
      # lose or reinterpret items that are stored. To accept one on purpose, delete its line here and
      # compile again. Comments are not kept.

      entity order in shop as example.Order
        key partition shop text
        key sort number int32 width 6
        key sort kind enum(GIFT,SALE)
        index by_status partition status sort number,kind
        sealed buyer object
        sealed buyer.homes list(object)
        sealed buyer.homes[].road text
        sealed buyer.name text
        sealed codes list(int32)
        plain currency converted(example.Code,text)
        sealed lines list(object)
        sealed lines[].amount int32
        sealed lines[].article text
        sealed lines[].parts list(object)
        sealed lines[].parts[].* as lines[]
        sealed no text formerly plain
        sealed note text formerly plain alias remark
        plain noteText text
        plain payment variants
        plain payment.type discriminator
        plain payment<Card> object
        plain payment<Card>.digits text
        plain payment<Cash> object
        plain status enum(OPEN,PAID)
        unauthenticated views int64
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
    String withComment = LOCK.replace("  plain noteText", "# reviewed\n  plain noteText");
    Files.writeString(lock, withComment);

    assertThat(compile(ORDER)).succeededWithoutWarnings();

    assertThat(Files.readString(lock)).isEqualTo(withComment);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(lock);
    }
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Status status,            | Status status, Optional<String> more,",
        "OPEN, PAID                | OPEN, PAID, SENT",
        "SALE, GIFT                | SALE, RETURN, GIFT",
        "int amount                | long amount",
        "6) int number             | 6) long number",
        "int[] codes               | List<Long> codes",
        "@Aliases(\"remark\") String note | @Aliases({\"remark\", \"note\"}) String hint",
        "Status status,            | @FormerlyEncrypted Status status,",
        "Payment payment)          | @Encrypted @FormerlyPlain Payment payment)",
        "record Order              | record Purchase",
        "String article            | @Aliases(\"article\") String product",
        "List<Line> lines          | @Aliases(\"lines\") List<Line> rows",
        "Buyer buyer               | @Aliases(\"buyer\") Buyer customer",
        "List<Home> homes          | @Aliases(\"homes\") List<Home> houses",
        "String name, List<Home> homes | List<Home> homes, String name",
        "@Index(name = \"by_status\" | @Index(name = \"by_state\"",
        "@Entity(\"order\")        | @Entity(value = \"order\", chunked = true)",
      })
  void change_thatLeavesItemsReadable_isTakenOver(String was, String is) throws IOException {
    Files.writeString(lock, LOCK);

    assertThat(compile(changed(was, is))).succeededWithoutWarnings();

    String after = Files.readString(lock);
    Files.delete(lock);
    assertThat(compile(changed(was, is))).succeededWithoutWarnings();
    assertThat(after).isEqualTo(Files.readString(lock));
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Buyer buyer               | Buyer bought            | no longer stored; what items",
        "@Encrypted Buyer buyer    | Buyer buyer             | was sealed and would be in the clear",
        "@Encrypted Buyer buyer    | @FormerlyEncrypted Buyer buyer | was sealed and would be in the clear",
        "String noteText           | @Encrypted String noteText | \"noteText\" may be in the clear",
        "String noteText           | @Unauthenticated String noteText | could be changed unnoticed",
        "@Unauthenticated long     | long                    | was unauthenticated",
        "OPEN, PAID                | OPEN                    | is now enum(OPEN)",
        "SALE, GIFT                | GIFT                    | the key was",
        "int amount                | String amount           | was int32 and is now text",
        "int amount,               | ''                      | \"lines[].amount\" is no longer stored",
        "int[] codes               | Set<Integer> codes      | is now set(int32)",
        "width = 6                 | width = 8               | the key was",
        "String shop               | String store            | the key was",
        "@FormerlyPlain String no, | String no,              | without @FormerlyPlain",
        "@Aliases(\"remark\") String note | String note        | may be called remark",
        "@Aliases(\"remark\") String note | @Aliases(\"note\") String hint | may be called remark",
        "Code.class                | Iso.class                     | is now converted(example.Iso,text)",
        "sealed interface Payment {} | @Discriminator(\"kind\") sealed interface Payment {} | \"payment.type\" is no longer",
        "Payment payment)          | Card payment)           | was variants and is now object",
        "\"number\", \"kind\"      | \"kind\", \"number\"    | the index by_status was over",
        "@Entity(\"order\")        | @Entity(\"purchase\")   | it was order in shop and is now purchase in shop",
        "@PartitionKey(\"shop\")   | @PartitionKey(\"store\") | it was order in shop and is now order in store",
      })
  void change_thatLeaksLosesOrReinterprets_isRefused(String was, String is, String why)
      throws IOException {
    Files.writeString(lock, LOCK);

    Compilation changed = compile(changed(was, is));

    assertThat(changed).hadErrorContaining("BLUE050");
    assertThat(changed).hadErrorContaining(why);
    assertThat(Files.readString(lock)).isEqualTo(LOCK);
  }

  @Test
  void entity_thatIsChunkedNoMore_isRefusedUntilItsLineIsDeleted() throws IOException {
    String chunked = LOCK.replace("example.Order\n", "example.Order\n  chunked\n");
    Files.writeString(lock, chunked);

    Compilation changed = compile(ORDER);

    assertThat(changed).hadErrorCount(1);
    assertThat(changed).hadErrorContaining("BLUE050");
    assertThat(changed).hadErrorContaining("it was chunked and is not any more");
    assertThat(changed)
        .hadErrorContaining(
            "delete the line \"chunked\" of \"entity order in shop as example.Order\"");
    assertThat(Files.readString(lock)).isEqualTo(chunked);

    Files.writeString(lock, LOCK);
    assertThat(compile(ORDER)).succeededWithoutWarnings();
    assertThat(Files.readString(lock)).isEqualTo(LOCK);
  }

  @Test
  void keyParts_ofOneTypeThatChangePlaces_areRefused() throws IOException {
    String source =
        "@Entity(\"sale\") record Sale(@PartitionKey(\"shop\") String shop,"
            + " @SortKey(order = 1) String buyer, @SortKey(order = 2) String seller) {}";
    assertThat(compile(source)).succeededWithoutWarnings();

    Compilation swapped =
        compile(
            source
                .replace("order = 1", "order = 0")
                .replace("order = 2", "order = 1")
                .replace("order = 0", "order = 2"));

    assertThat(swapped).hadErrorContaining("sort buyer text, sort seller text] and is now");
    assertThat(swapped).hadErrorCount(1);
  }

  @Test
  void change_ofAFieldWithOthersInside_isReportedOnceWithAllThatIsToBeDeleted() throws IOException {
    Files.writeString(lock, LOCK);

    Compilation changed = compile(changed("@Encrypted Buyer buyer", "Buyer buyer"));

    assertThat(changed).hadErrorCount(1);
    assertThat(changed)
        .hadErrorContaining(
            "delete the line \"sealed buyer object\" and those of what is inside in the schema lock");
  }

  @Test
  void change_afterItsLinesWereDeleted_isAccepted() throws IOException {
    Files.writeString(lock, LOCK.replaceAll("  sealed buyer.*\n", "").replaceAll("  key.*\n", ""));

    assertThat(
            compile(
                changed("@Encrypted Buyer buyer", "Buyer buyer").replace("width = 6", "width = 8")))
        .succeededWithoutWarnings();

    assertThat(Files.readString(lock))
        .isEqualTo(LOCK.replace("sealed buyer", "plain buyer").replace("width 6", "width 8"));
  }

  @Test
  void entityType_thatChanged_isAcceptedAfterItsLineWasChanged() throws IOException {
    Files.writeString(lock, LOCK.replace("entity order in", "entity purchase in"));

    assertThat(compile(changed("@Entity(\"order\")", "@Entity(\"purchase\")")))
        .succeededWithoutWarnings();
  }

  @Test
  void lock_withTheEntitiesOfAnotherCompilation_keepsThem() throws IOException {
    Files.writeString(lock, LOCK);

    assertThat(compile("@Entity(\"offer\") record Offer(@PartitionKey(\"shop\") String shop) {}"))
        .succeededWithoutWarnings();

    assertThat(Files.readString(lock))
        .contains(
            "entity offer in shop as example.Offer\n",
            LOCK.substring(LOCK.indexOf("entity order")));
  }

  private static String changed(String was, String is) {
    assertThat(ORDER).contains(was);
    return ORDER.replace(was, is);
  }

  private Compilation compile(String source) {
    return EntityCompiler.javac()
        .withProcessors(new BlueStoreProcessor())
        .withOptions("-Xlint:all,-processing", "-Werror", "-Abluestore.schemaLock=" + lock)
        .compile(
            List.of(
                EntityCompiler.source(source),
                EntityCompiler.source(CONVERTER),
                EntityCompiler.source(CONVERTER.replace("class Code", "class Iso"))));
  }
}
