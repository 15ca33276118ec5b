package dev.bluestore.examples.dialogues;

import dev.bluestore.EncryptedStore;
import dev.bluestore.error.BlueStoreException;
import dev.bluestore.examples.dialogues.model.Convergence;
import dev.bluestore.examples.dialogues.model.Dialogue;
import dev.bluestore.examples.dialogues.model.TensionStatus;
import dev.bluestore.examples.dialogues.summary.Imported;
import dev.bluestore.examples.dialogues.summary.SummaryImporter;
import dev.bluestore.examples.dialogues.view.AcrossView;
import dev.bluestore.examples.dialogues.view.DialogueView;
import dev.bluestore.examples.dialogues.view.ImportView;
import dev.bluestore.examples.dialogues.view.Page;
import dev.bluestore.examples.dialogues.view.TableView;
import dev.bluestore.keys.LocalFileKeyProvider;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The command line: imports the summaries of a panel, and shows what was stored of them. */
@Command(
    name = "dialogues",
    description = "Keeps the dialogues of a panel in DynamoDB, sealed on this machine.",
    footerHeading = "%nEnvironment:%n",
    footer = {
      "  DYNAMODB_ENDPOINT  a URL, or aws; http://localhost:8000 by default",
      "  BLUE_TABLE         the table; blue_dialogues by default",
      "  BLUE_NAMESPACE     the store's logical name; the table's by default",
      "  BLUE_KEYS_DIR      the master key's folder; ~/.blue/keys by default",
      "  AWS_REGION         the region, where the SDK finds none"
    })
public final class Dialogues {

  private final Settings settings;
  private final Clock clock;
  private final Page page;

  private Dialogues(Settings settings, Clock clock, Page page) {
    this.settings = settings;
    this.clock = clock;
    this.page = page;
  }

  /**
   * Runs a command and exits: 0 where it did what it was told, 1 where it could not, 2 where it was
   * not understood.
   */
  public static void main(String[] args) {
    Map<String, String> environment = System.getenv();
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(environment, Page.ofTerminal(out, environment), err, args));
  }

  /** Runs a command with an environment and a page of one's own; returns the exit code. */
  static int run(Map<String, String> environment, Page page, PrintWriter err, String... args) {
    CommandLine commands =
        new CommandLine(new Dialogues(new Settings(environment), Clock.systemUTC(), page));
    commands
        .getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .scopeType(ScopeType.INHERIT)
                .description("Show this help and exit.")
                .build());
    commands.setOut(page.out());
    commands.setErr(err);
    commands.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          if (failure instanceof BlueStoreException || failure instanceof DialoguesException) {
            err.println("dialogues: " + failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
          }
          throw failure;
        });
    int exitCode = commands.execute(args);
    page.out().flush();
    return exitCode;
  }

  @Command(name = "import", description = "Stores a round summary, a Markdown file.")
  void importSummary(
      @Parameters(paramLabel = "FILE", description = "the summary") Path file,
      @Option(
              names = "--dialogue",
              paramLabel = "ID",
              description = "the dialogue it belongs to; the file's name by default")
          Optional<String> dialogue) {
    String id = dialogue.orElseGet(() -> baseName(file));
    Imported imported = new SummaryImporter(clock).read(id, text(file));
    try (EncryptedStore store = settings.store().build()) {
      if (settings.isLocal()) {
        DialogueArchive.createTable(store);
      }
      new DialogueArchive(store).store(imported.dialogue());
    }
    new ImportView(page).print(file.toString(), imported);
  }

  @Command(name = "show", description = "Shows a dialogue as its owner reads it.")
  void show(
      @Parameters(paramLabel = "DIALOGUE", description = "its id") String dialogue,
      @Option(names = "--notes", description = "with all other text of its rounds") boolean notes) {
    try (EncryptedStore store = settings.store().build()) {
      Dialogue found =
          new DialogueArchive(store).find(dialogue).orElseThrow(() -> missing(dialogue));
      new DialogueView(page).print(found, notes);
    }
  }

  @Command(name = "raw", description = "Shows a dialogue as the table holds it.")
  void raw(@Parameters(paramLabel = "DIALOGUE", description = "its id") String dialogue) {
    try (RawTable table = table()) {
      List<Map<String, AttributeValue>> items = table.items(dialogue);
      if (items.isEmpty()) {
        throw missing(dialogue);
      }
      new TableView(page).print(items);
    }
  }

  @Command(name = "list", description = "Lists the dialogues of the table.")
  void list(
      @Option(
              names = "--status",
              paramLabel = "STATUS",
              description = "those that are ${COMPLETION-CANDIDATES}, with their titles")
          Optional<Convergence> status) {
    if (status.isPresent()) {
      across((archive, view) -> view.printDialogues(archive.dialogues(status.get())));
    } else {
      try (RawTable table = table()) {
        new TableView(page).printDialogues(table.dialogues());
      }
    }
  }

  @Command(name = "tensions", description = "Lists the tensions of all dialogues.")
  void tensions(
      @Option(
              names = "--status",
              paramLabel = "STATUS",
              defaultValue = "OPEN",
              description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default")
          TensionStatus status) {
    across((archive, view) -> view.printTensions(archive.tensions(status)));
  }

  @Command(name = "signals", description = "Lists what an expert signalled in all dialogues.")
  void signals(
      @Parameters(paramLabel = "EXPERT", description = "the name as an id: hazel") String expert) {
    across((archive, view) -> view.printMoves(archive.moves(expert)));
  }

  @Command(
      name = "init",
      description =
          "Makes the master key and the table, deliberately: for a database that is not on this"
              + " machine.")
  void init() {
    Path folder = settings.keysFolder();
    boolean exists = Files.exists(folder.resolve("umk.key"), LinkOption.NOFOLLOW_LINKS);
    try (LocalFileKeyProvider keys =
            exists ? LocalFileKeyProvider.open(folder) : LocalFileKeyProvider.create(folder);
        EncryptedStore store = settings.store().keyProvider(keys).build()) {
      boolean created = DialogueArchive.createTable(store);
      page.paragraph(0, "The master key is %s (%s).".formatted(keys.location(), made(!exists)));
      page.paragraph(0, "The table is %s (%s).".formatted(settings.table(), made(created)));
      page.paragraph(0, "Keep a copy of the key: what it sealed opens with nothing else.");
    }
  }

  @Command(
      name = "demo",
      description = "Shows all of it on a table and a key of its own, which are removed again.")
  void demo() {
    new Demo(settings, clock, page).run();
  }

  private void across(BiConsumer<DialogueArchive, AcrossView> print) {
    try (EncryptedStore store = settings.store().build()) {
      print.accept(new DialogueArchive(store), new AcrossView(page));
    }
  }

  private RawTable table() {
    return new RawTable(settings.client(), settings.table(), settings.endpoint());
  }

  private DialoguesException missing(String dialogue) {
    return new DialoguesException(
        "no dialogue %s in the table %s; the command list shows those that there are"
            .formatted(dialogue, settings.table()));
  }

  private static String made(boolean now) {
    return now ? "made now" : "there already";
  }

  private static String baseName(Path file) {
    String name = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.(md|markdown|txt)$", "");
    if (name.isBlank()) {
      throw new DialoguesException("expected an id for the dialogue in --dialogue, found none");
    }
    return name;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new DialoguesException(
          Files.isRegularFile(file)
              ? "cannot read %s as UTF-8 text (%s)".formatted(file, e.getClass().getSimpleName())
              : "expected a file at %s, found none".formatted(file),
          e);
    }
  }
}
