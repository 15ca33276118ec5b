package dev.bluestore.cli;

import dev.bluestore.error.BlueStoreException;
import dev.bluestore.testkit.DynamoDbLocalException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The command line: {@code bluestore}, and everything that it can do. */
@Command(
    name = "bluestore",
    description = {
      "Looks after the tables of bluestore and their keys.",
      "Nothing that is sealed is shown, and no key is changed, unless a command is told to."
    },
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0   done, and nothing wrong was found",
      "  1   something wrong was found: an item that does not open, a check that fails",
      "  2   the command line was not understood",
      "  3   it could not be done, and trying again does not help",
      "  4   it could not be done now, and trying again may help",
      "  5   nobody confirmed it, and nothing was done",
      "  70  a defect of this program",
      "",
      "Every setting of a store has an environment variable (BLUE_TABLE, DYNAMODB_ENDPOINT and so"
          + " on); what a command says comes first. A DURATION is one of ISO 8601: PT30S, PT5M,"
          + " P35D."
    })
public final class Bluestore {

  private Bluestore() {}

  /** Runs a command and exits; {@code --help} tells the exit codes. */
  public static void main(String[] args) {
    System.exit(run(Terminal.ofProcess(), args));
  }

  /** Runs a command in a terminal; returns its exit code. */
  static int run(Terminal terminal, String... args) {
    int exitCode = commands(terminal).execute(args);
    terminal.out().flush();
    terminal.err().flush();
    return exitCode;
  }

  /** All commands. */
  static CommandLine commands(Terminal terminal) {
    CommandLine commands = new CommandLine(new Bluestore());
    commands
        .addSubcommand(new DoctorCommand(terminal))
        .addSubcommand(
            new CommandLine(new TableCommands())
                .addSubcommand(new TableCreateCommand(terminal))
                .addSubcommand(new TableDescribeCommand(terminal)))
        .addSubcommand(
            new CommandLine(new KeysCommands())
                .addSubcommand(new KeysListCommand(terminal))
                .addSubcommand(new KeysVerifyCommand(terminal))
                .addSubcommand(new KeysRotateCommand(terminal))
                .addSubcommand(new KeysRewrapCommand(terminal))
                .addSubcommand(new KeysRetireCommand(terminal))
                .addSubcommand(new KeysFinishCommand(terminal)))
        .addSubcommand(new ResealCommand(terminal))
        .addSubcommand(new MigrateCommand(terminal))
        .addSubcommand(new SweepCommand(terminal))
        .addSubcommand(new ShredCommand(terminal))
        .addSubcommand(new CertificateCommand(terminal))
        .addSubcommand(new ReopenCommand(terminal))
        .addSubcommand(new VerifyCommand(terminal))
        .addSubcommand(new InspectCommand(terminal))
        .addSubcommand(new ExportCommand(terminal))
        .addSubcommand(
            new CommandLine(new AuditCommands())
                .addSubcommand(new AuditVerifyCommand(terminal))
                .addSubcommand(new AuditTailCommand(terminal))
                .addSubcommand(new AuditSearchCommand(terminal)))
        .addSubcommand(new LocalCommand(terminal))
        .addSubcommand(new CompletionCommand(terminal, commands));
    commands
        .getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .scopeType(ScopeType.INHERIT)
                .description("Show this help and exit.")
                .build());
    commands.setOut(terminal.out());
    commands.setErr(terminal.err());
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setExitCodeExceptionMapper(
        failure -> failure instanceof ParameterException ? Outcome.USAGE : Outcome.DEFECT);
    commands.setExecutionExceptionHandler(
        (failure, command, parsed) -> report(terminal, failure, parsed));
    return commands;
  }

  /** What was thrown on purpose is told in one line; anything else is a defect. */
  private static int report(Terminal terminal, Exception failure, ParseResult parsed)
      throws Exception {
    if (failure instanceof BlueStoreException known) {
      terminal.err().println("bluestore: " + Terminal.printable(known.getMessage()));
      if (isVerbose(parsed)) {
        known.address().ifPresent(address -> terminal.err().println("  at " + address));
        known.printStackTrace(terminal.err());
      }
      return (known.isRetryable() ? Outcome.FAILED_FOR_NOW : Outcome.FAILED).exitCode();
    }
    if (failure instanceof DynamoDbLocalException || failure instanceof UncheckedIOException) {
      terminal.err().println("bluestore: " + failure.getMessage());
      return Outcome.FAILED.exitCode();
    }
    throw failure;
  }

  private static boolean isVerbose(ParseResult parsed) {
    return Stream.iterate(
            Optional.of(parsed),
            Optional::isPresent,
            each -> each.filter(ParseResult::hasSubcommand).map(ParseResult::subcommand))
        .flatMap(Optional::stream)
        .anyMatch(each -> each.hasMatchedOption("--verbose"));
  }
}
