package dev.bluestore.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bluestore.EncryptedStore;
import dev.bluestore.audit.AuditAnchor;
import dev.bluestore.audit.AuditFinding;
import dev.bluestore.audit.AuditReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Verifies the chains of an audit log. */
@Command(
    name = "verify",
    description = {
      "Walks over a file of the audit log, with those that it was rotated to, or over its table, and"
          + " finds events that were edited, removed, doubled, moved or forged.",
      "With --anchored also chains that were cut off or written anew: their heads are in the table,"
          + " sealed."
    })
final class AuditVerifyCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final AuditSource source = new AuditSource();

  @Option(
      names = "--anchored",
      description = "Compare with the anchors in the table, which needs its key.")
  private boolean anchored;

  @Mixin private final StoreOptions store = new StoreOptions();

  @Mixin private final OutputOptions output = new OutputOptions();

  AuditVerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    // Before the log is read: what another process writes in between is behind its anchor.
    List<AuditAnchor> anchors = anchored ? anchors() : List.of();
    Report report = report(source.read(store.settings(terminal), log -> log.verify(anchors)));
    output.print(terminal, report);
    return report.outcome().exitCode();
  }

  private List<AuditAnchor> anchors() {
    try (EncryptedStore opened = store.store(terminal).build()) {
      return opened.auditAnchors();
    }
  }

  private static Report report(AuditReport found) {
    List<String> lines = new ArrayList<>();
    found.findings().forEach(finding -> lines.add(finding.toString()));
    lines.add(
        "%,d events in %,d chains; %s"
            .formatted(
                found.events(),
                found.chains().size(),
                found.isIntact() ? "nothing is wrong." : found.findings().size() + " findings."));
    ObjectNode json = Json.object().put("events", found.events()).put("intact", found.isIntact());
    ArrayNode chains = json.putArray("chains");
    found
        .chains()
        .forEach(
            chain ->
                chains
                    .addObject()
                    .put("id", chain.id())
                    .put("events", chain.events())
                    .put("last", chain.last())
                    .put("anchored", chain.anchored()));
    ArrayNode findings = json.putArray("findings");
    found.findings().forEach(finding -> findings.add(json(finding)));
    return new Report(Outcome.foundWrong(!found.isIntact()), lines, json);
  }

  private static ObjectNode json(AuditFinding finding) {
    return Json.object()
        .put("kind", finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .put("source", finding.source())
        .put("line", finding.line())
        .put("chain", finding.chain())
        .put("sequence", finding.sequence());
  }
}
