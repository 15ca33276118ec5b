package dev.bluestore.cli;

import picocli.CommandLine.Command;

/** What is done to a table as a whole. */
@Command(
    name = "table",
    synopsisSubcommandLabel = "COMMAND",
    description = "Makes a table, and describes the one that is there.")
final class TableCommands {}
