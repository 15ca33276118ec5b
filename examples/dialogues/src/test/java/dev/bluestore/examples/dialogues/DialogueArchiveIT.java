package dev.bluestore.examples.dialogues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluestore.EncryptedStore;
import dev.bluestore.error.TamperedException;
import dev.bluestore.examples.dialogues.model.Dialogue;
import dev.bluestore.examples.dialogues.model.Expert;
import dev.bluestore.examples.dialogues.summary.Seed;
import dev.bluestore.examples.dialogues.summary.SummaryGenerator;
import dev.bluestore.examples.dialogues.summary.SummaryImporter;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(DynamoDbLocalExtension.class)
class DialogueArchiveIT {

  private final SummaryImporter importer = new SummaryImporter(Clock.systemUTC());
  private @TempDir Path keys;
  private Settings settings;
  private EncryptedStore store;
  private DialogueArchive archive;

  @BeforeEach
  void makeTable(DynamoDbLocal server) {
    settings = Terminal.of(server, keys).settings();
    store = settings.store().build();
    store.createTable();
    archive = new DialogueArchive(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void generatedSummaries_areStored_comeBackAsTheImporterGaveThem() {
    Seed.ofFiles(10)
        .mapToObj(SummaryGenerator::generate)
        .forEach(
            summary -> {
              Dialogue dialogue =
                  importer.read("generated-" + summary.seed(), summary.markdown()).dialogue();
              archive.store(dialogue);
              assertThat(archive.find(dialogue.meta().dialogueId()))
                  .as("seed %d", summary.seed())
                  .contains(dialogue);
            });
  }

  @Test
  void dialogueId_withEverySeparator_comesBack() {
    Dialogue dialogue = importer.read("a#b%c d/ü.é", Shipped.summary()).dialogue();
    archive.store(dialogue);
    assertThat(archive.find("a#b%c d/ü.é")).contains(dialogue);
    assertThat(archive.find("a")).isEmpty();
  }

  @Test
  void rounds_storedOneAfterTheOther_areOneDialogue() {
    archive.store(
        importer
            .read("bus", "# Round 1: First\n\nTotal: 5\n\n- Ann: [MOVE:DEFEND] \"No\"\n")
            .dialogue());
    archive.store(
        importer.read("bus", "# Round 2: Second\n\n- Ann: [MOVE:CONVERGE] \"Yes\"\n").dialogue());
    Dialogue both = archive.find("bus").orElseThrow();
    assertThat(both.rounds()).hasSize(2);
    assertThat(both.moves()).hasSize(2);
    assertThat(both.meta().title()).isEqualTo("Second");
    assertThat(both.meta().totalRounds()).isEqualTo(2);
    assertThat(both.meta().totalAlignment()).contains(5);
    assertThat(both.experts())
        .singleElement()
        .satisfies(
            expert -> {
              assertThat(expert.firstRound()).isEqualTo(1);
              assertThat(expert.rawContent()).containsOnlyKeys("01", "02");
            })
        .isInstanceOf(Expert.class);
  }

  @Test
  void keyContext_isTheTenantBeforeTheFirstDot_eachTenantHasItsKey() {
    try (EncryptedStore tenants =
        settings
            .store()
            .keyContext(partition -> partition.get(1).replaceFirst("\\..*", ""))
            .build()) {
      DialogueArchive tenantArchive = new DialogueArchive(tenants);
      List<String> ids = List.of("acme.bus.2026", "globex.bus");
      for (String id : ids) {
        tenantArchive.store(importer.read(id, Shipped.summary()).dialogue());
        assertThat(tenantArchive.find(id)).isPresent();
      }
      assertThat(ids.stream().map(this::contextOf)).containsExactly("acme", "globex");
      assertThatThrownBy(() -> archive.find("acme.bus.2026")).isInstanceOf(TamperedException.class);
    }
  }

  private String contextOf(String dialogueId) {
    try (RawTable table = new RawTable(settings.client(), settings.table(), settings.endpoint())) {
      return table.items(dialogueId).stream()
          .filter(item -> item.containsKey("dek_context"))
          .map(item -> item.get("dek_context").s())
          .findFirst()
          .orElseThrow();
    }
  }
}
