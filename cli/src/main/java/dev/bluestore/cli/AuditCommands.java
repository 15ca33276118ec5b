package dev.bluestore.cli;

import picocli.CommandLine.Command;

/** What is done with the files of the audit log. */
@Command(
    name = "audit",
    synopsisSubcommandLabel = "COMMAND",
    description = "Verifies the audit log of a store, and searches it.")
final class AuditCommands {}
