package dev.bluestore.examples.dialogues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.bluestore.EncryptedStore;
import dev.bluestore.error.TamperedException;
import dev.bluestore.examples.dialogues.model.Claim;
import dev.bluestore.examples.dialogues.model.Contribution;
import dev.bluestore.examples.dialogues.model.Convergence;
import dev.bluestore.examples.dialogues.model.Dialogue;
import dev.bluestore.examples.dialogues.model.Event;
import dev.bluestore.examples.dialogues.model.EventType;
import dev.bluestore.examples.dialogues.model.Expert;
import dev.bluestore.examples.dialogues.model.Move;
import dev.bluestore.examples.dialogues.model.Ref;
import dev.bluestore.examples.dialogues.model.Reference;
import dev.bluestore.examples.dialogues.model.ReferenceType;
import dev.bluestore.examples.dialogues.model.Standing;
import dev.bluestore.examples.dialogues.model.Tension;
import dev.bluestore.examples.dialogues.model.TensionStatus;
import dev.bluestore.examples.dialogues.summary.Seed;
import dev.bluestore.examples.dialogues.summary.SummaryGenerator;
import dev.bluestore.examples.dialogues.summary.SummaryImporter;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import dev.bluestore.testkit.faults.FaultPlan;
import dev.bluestore.testkit.faults.FaultProxy;
import dev.bluestore.testkit.faults.ProxiedRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(DynamoDbLocalExtension.class)
class DialogueArchiveIT {

  private static final String TENSION =
      """
      # Round %d: x

      | ID | Tension | By | Resolution |
      |----|---------|----|------------|
      | T0101 | Cost vs use | Ann | %s |
      """;

  private final SummaryImporter importer = new SummaryImporter(Clock.systemUTC());
  private @TempDir Path keys;
  private Settings settings;
  private EncryptedStore store;
  private DialogueArchive archive;

  @BeforeEach
  void makeTable(DynamoDbLocal server) {
    settings = Terminal.of(server, keys).settings();
    store = settings.store().build();
    DialogueArchive.createTable(store);
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
  void dialogue_readByAColdProcess_takesOneRequest(DynamoDbLocal server) {
    Dialogue dialogue = importer.read("bus", Shipped.summary()).dialogue();
    archive.store(dialogue);
    try (FaultProxy proxy = FaultProxy.start(server.endpoint(), FaultPlan.seeded(1));
        EncryptedStore cold = settings.store().endpoint(proxy.endpoint().toString()).build()) {
      assertThat(new DialogueArchive(cold).find("bus")).contains(dialogue);
      assertThat(proxy.requests()).extracting(ProxiedRequest::operation).containsExactly("Query");
    }
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
  void tension_settledByALaterSummary_hasAnEvent() {
    Dialogue first = read("bus", TENSION.formatted(1, "open"));
    Dialogue second = read("bus", TENSION.formatted(2, "resolved: Both"));
    archive.store(first);
    assertThat(archive.find("bus").orElseThrow().events()).isEmpty();
    archive.store(second);
    archive.store(second);
    assertThat(archive.find("bus").orElseThrow().events())
        .containsExactly(Event.of(second.tensions().get(0), 2))
        .extracting(Event::eventType, Event::entityId, Event::actors, Event::reason)
        .containsExactly(tuple(EventType.RESOLVED, "T0101", List.of("Ann"), Optional.of("Both")));
  }

  @Test
  void items_thatNoSummaryTellsOf_comeBack() {
    Dialogue imported = read("bus", "# Round 1: x\n");
    Instant now = imported.meta().createdAt();
    Dialogue dialogue =
        new Dialogue(
            imported.meta(),
            List.of(),
            imported.rounds(),
            List.of(
                new Claim(
                    "bus",
                    1,
                    7,
                    Standing.DISPUTED,
                    now,
                    "Nobody rides at 3 am",
                    Optional.of("The depot's count"),
                    List.of("Ann"),
                    List.of(new Reference(ReferenceType.DEPEND, "E0107")))),
            List.of(
                new Ref(
                    "bus",
                    "C0107",
                    ReferenceType.DEPEND,
                    "E0107",
                    "claim",
                    Optional.of("evidence"),
                    now)),
            List.of(),
            List.of(
                new Event(
                    "bus",
                    "claim",
                    "C0107",
                    now,
                    EventType.CHANGED,
                    1,
                    now,
                    List.of("Ann", "Bo"),
                    Optional.of("Counted again"),
                    Optional.of(new Reference(ReferenceType.OPPOSE, "E0108")),
                    Optional.of("C0201"))),
            List.of(),
            List.of());
    archive.store(dialogue);
    assertThat(archive.find("bus")).contains(dialogue);
  }

  @Test
  void verdict_isRead_basisIsWhatItAdoptsAndWhatThatRefersTo() {
    archive.store(
        read(
            "bus",
            """
            # Round 1: x

            | ID | Item | Status | References |
            |----|------|--------|------------|
            | R0101 | Run it | adopted | depends on P0101 |
            | R0102 | Drop it | rejected | P0102 |
            | P0101 | One line | | resolves T0101 |
            | P0102 | No line | | |
            | T0101 | Cost vs use | | |

            ## Verdict

            Run it.
            """));
    Dialogue dialogue = archive.find("bus").orElseThrow();
    assertThat(dialogue.basis(dialogue.verdicts().get(0)))
        .extracting(Contribution::label)
        .containsExactly("One line", "Run it", "Cost vs use");
  }

  @Test
  void dialogues_areAskedForByStatus_theIndexFindsThoseAlone() {
    Dialogue open = read("open", "# Round 1: x\n\nStatus: OPEN\n");
    Dialogue converged = read("done", "# Round 1: x\n\nStatus: CONVERGED\n");
    archive.store(open);
    archive.store(converged);
    assertThat(archive.dialogues(Convergence.OPEN)).containsExactly(open.meta());
    assertThat(archive.dialogues(Convergence.CONVERGED)).containsExactly(converged.meta());
    assertThat(archive.dialogues(Convergence.BLOCKED)).isEmpty();
  }

  @Test
  void tensions_areAskedForByStatus_thoseOfAllDialoguesComeInTheirOrder() {
    List<Dialogue> dialogues =
        List.of(
            read("b", TENSION.formatted(1, "open")),
            read("a", TENSION.formatted(1, "open")),
            read("c", TENSION.formatted(1, "resolved: Both")));
    dialogues.forEach(archive::store);
    assertThat(archive.tensions(TensionStatus.OPEN))
        .extracting(Tension::dialogueId)
        .containsExactly("a", "b");
    assertThat(archive.tensions(TensionStatus.RESOLVED))
        .containsExactlyElementsOf(dialogues.get(2).tensions());
  }

  @Test
  void moves_areAskedForByExpert_thoseOfAllDialoguesComeInTheirOrder() {
    archive.store(read("b", "# Round 1: x\n\n- Ann: [MOVE:DEFEND] \"b1\"\n"));
    archive.store(read("a", "# Round 2: x\n\n- Ann: [MOVE:DEFEND] \"a2\"\n"));
    archive.store(
        read("a", "# Round 1: x\n\n- Ann: [MOVE:DEFEND] \"a1\"\n- Bo: [MOVE:DEFEND] \"?\"\n"));
    assertThat(archive.moves("ann"))
        .extracting(Move::quotation)
        .containsExactly(Optional.of("a1"), Optional.of("a2"), Optional.of("b1"));
    assertThat(archive.moves("nobody")).isEmpty();
  }

  private Dialogue read(String id, String summary) {
    return importer.read(id, summary).dialogue();
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
