package dev.bluestore.cli;

import picocli.CommandLine.Command;

/** What is done with data keys. */
@Command(
    name = "keys",
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Lists the data keys of a table and the master keys that they need, verifies them, and"
            + " replaces master keys.")
final class KeysCommands {}
