package dev.bluestore.examples.dialogues;

import dev.bluestore.EncryptedStore;
import dev.bluestore.error.OpenException;
import dev.bluestore.examples.dialogues.model.Dialogue;
import dev.bluestore.examples.dialogues.model.ItemId;
import dev.bluestore.examples.dialogues.model.Perspective;
import dev.bluestore.examples.dialogues.model.PerspectiveRepository;
import dev.bluestore.examples.dialogues.summary.Imported;
import dev.bluestore.examples.dialogues.summary.SummaryImporter;
import dev.bluestore.examples.dialogues.view.BriefView;
import dev.bluestore.examples.dialogues.view.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import picocli.CommandLine.Help.Ansi.Style;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Stores the shipped summary, shows it from both sides, and breaks one item of it. */
final class Demo {

  private static final String DIALOGUE = "night-bus";
  private static final int TEXT = 3;
  private static final int OUTCOME = 18;

  private final Settings settings;
  private final Clock clock;
  private final Page page;
  private final BriefView brief;
  private int steps;

  Demo(Settings settings, Clock clock, Page page) {
    this.settings = settings;
    this.clock = clock;
    this.page = page;
    this.brief = new BriefView(page);
  }

  void run() {
    String name = "blue_demo_" + UUID.randomUUID();
    try (ScratchKeys keys = ScratchKeys.create();
        RawTable table = new RawTable(settings.client(), name, settings.endpoint());
        EncryptedStore store =
            settings.store().table(name).namespace(name).keyProvider(keys.provider()).build()) {
      DialogueArchive.createTable(store);
      try {
        importSummary(store);
        showBothSides(store, table);
        flipBit(store, table);
      } finally {
        table.drop();
      }
    }
    page.gap();
    page.paragraph(0, "The demo's table and its master key are gone again.", Style.faint);
  }

  private void importSummary(EncryptedStore store) {
    Imported imported = new SummaryImporter(clock).read(DIALOGUE, summary());
    step(
        "Import",
        "A panel's summary in Markdown becomes one item for each thing that was said. Each is"
            + " sealed on this machine, before it is sent.");
    new DialogueArchive(store).store(imported.dialogue());
    page.paragraph(TEXT, brief.counts(imported.dialogue()), Style.bold);
  }

  private void showBothSides(EncryptedStore store, RawTable table) {
    step("What you read", "With the master key every item opens as it was written.");
    Dialogue dialogue = new DialogueArchive(store).find(DIALOGUE).orElseThrow();
    brief.print(dialogue);
    step(
        "What DynamoDB holds",
        "The same items without the key: names and statuses to query by, and ciphertext.");
    List<Map<String, AttributeValue>> items = table.items(DIALOGUE);
    brief.print(items);
    page.paragraph(
        TEXT,
        "(%d items in all, with its experts, its references and its wrapped data key)"
            .formatted(items.size()),
        Style.faint);
  }

  private void flipBit(EncryptedStore store, RawTable table) {
    PerspectiveRepository perspectives = new PerspectiveRepository(store);
    List<Perspective> all = perspectives.query(DIALOGUE).list();
    ItemId broken = all.get(1).id();
    step(
        "One bit is flipped",
        "Someone who can write to the table changes the last bit of " + broken + ".");
    table.flipBit(DIALOGUE, "perspective#%02d#%02d".formatted(broken.round(), broken.seq()));
    for (Perspective each : all.subList(0, 3)) {
      open(perspectives, each.id(), each.id().equals(broken));
    }
  }

  private void open(PerspectiveRepository perspectives, ItemId id, boolean isBroken) {
    try {
      Perspective opened = perspectives.find(DIALOGUE, id.round(), id.seq()).orElseThrow();
      if (isBroken) {
        throw new DialoguesException("expected " + id + " to be refused, but it opened");
      }
      page.row(TEXT, id + " ✓ opens", OUTCOME, opened.label(), Style.fg_green);
    } catch (OpenException refused) {
      if (!isBroken) {
        throw refused;
      }
      String type = refused.getClass().getSimpleName();
      page.entry(
          TEXT, id + " ✗ refused", OUTCOME, type + ": " + refused.getMessage(), Style.fg_red);
    }
  }

  private void step(String title, String sentence) {
    steps++;
    page.gap();
    page.row(0, Integer.toString(steps), TEXT, title, Style.bold, Style.fg_cyan);
    page.paragraph(TEXT, sentence);
  }

  private static String summary() {
    try (InputStream file =
        Objects.requireNonNull(Demo.class.getResourceAsStream(DIALOGUE + ".md"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new DialoguesException("cannot read the summary that the demo ships", e);
    }
  }
}
