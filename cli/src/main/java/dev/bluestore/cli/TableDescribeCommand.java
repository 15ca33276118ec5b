package dev.bluestore.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bluestore.table.LiveTable;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Describes the table. */
@Command(
    name = "describe",
    description = {
      "Describes the table as it is now: its keys, indexes, billing and protection.",
      "With --as it prints what makes the same table by a tool for infrastructure."
    })
final class TableDescribeCommand implements Callable<Integer> {

  private enum Form {
    TEXT,
    CLOUDFORMATION,
    TERRAFORM
  }

  private final Terminal terminal;

  @Option(
      names = "--as",
      paramLabel = "FORM",
      defaultValue = "text",
      description =
          "How: text, cloudformation (a template in JSON) or terraform; ${DEFAULT-VALUE} by"
              + " default.")
  private Form form = Form.TEXT;

  @Mixin private final StoreOptions store = new StoreOptions();

  @Mixin private final OutputOptions output = new OutputOptions();

  TableDescribeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (BareTable table = BareTable.of(store.settings(terminal))) {
      output.print(terminal, report(table.setup().describe()));
      return Outcome.DONE.exitCode();
    }
  }

  private Report report(LiveTable table) {
    TableShape shape = TableShape.of(table);
    return switch (form) {
      case TEXT -> Report.done(shape.lines(), shape.json());
      case CLOUDFORMATION -> {
        ObjectNode template = CloudFormation.template(shape);
        yield Report.done(Json.pretty(template).lines().toList(), template);
      }
      case TERRAFORM -> {
        List<String> lines = Terraform.resource(shape);
        yield Report.done(lines, Json.object().put("terraform", String.join("\n", lines) + "\n"));
      }
    };
  }
}
