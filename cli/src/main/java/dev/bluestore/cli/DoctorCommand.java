package dev.bluestore.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bluestore.keys.KeyContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at all that a store needs. */
@Command(
    name = "doctor",
    description = {
      "Looks at all that a store needs: endpoint, credentials, clock, table, cryptography, master"
          + " key.",
      "Each line says ok or WRONG, what was found, and what to do. Nothing is written, but that KMS"
          + " is asked for a data key that is thrown away."
    })
final class DoctorCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--context",
      paramLabel = "ID",
      defaultValue = KeyContext.DEFAULT,
      description =
          "The key context that the master key is tried with; ${DEFAULT-VALUE} by default.")
  private String context = KeyContext.DEFAULT;

  @Mixin private final StoreOptions store = new StoreOptions();

  @Mixin private final OutputOptions output = new OutputOptions();

  DoctorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Settings settings = store.settings(terminal);
    String namespace = settings.text("BLUE_NAMESPACE").or(settings::table).orElse("none");
    Clock clock = Clock.systemUTC();
    List<Check> checks =
        Stream.concat(
                new TableChecks(settings, clock).run().stream(),
                new KeyChecks(settings, new KeyContext(namespace, context), clock).run().stream())
            .toList();
    Report report = report(checks);
    output.print(terminal, report);
    return report.outcome().exitCode();
  }

  private static Report report(List<Check> checks) {
    ObjectNode json = Json.object();
    ArrayNode all = json.putArray("checks");
    checks.forEach(
        check ->
            all.addObject()
                .put("subject", check.subject())
                .put("result", check.result().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("finding", check.finding()));
    return new Report(
        Outcome.foundWrong(checks.stream().anyMatch(Check::isWrong)),
        checks.stream().map(Check::line).toList(),
        json);
  }
}
