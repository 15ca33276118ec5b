package dev.bluestore.cli;

import dev.bluestore.EncryptedStore;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.error.KeyRefusedException;
import dev.bluestore.error.OpenException;
import dev.bluestore.table.RowWalk.Wanted;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Opens every item of the table. */
@Command(
    name = "verify",
    description = {
      "Opens every item of the table, and reports by kind what does not open.",
      "Kinds: tampered, key-missing, unknown-master-key, key-refused, drained, unsealed,"
          + " unsupported-format; and shredded, which was done on purpose and is not wrong. Nothing"
          + " of the items is shown."
    })
final class VerifyCommand extends StoreCommand {

  /** Neither of them is wrong. */
  private static final List<String> FINE = List.of("opened", "shredded");

  @Mixin private final WalkOptions walk = new WalkOptions();

  VerifyCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Report run(EncryptedStore opened) {
    RowOpener opener = new RowOpener(opened.sealedTable());
    Tally tally = walk.tally();
    walk.walk(opened, terminal(), "rows")
        .run(
            Wanted.EVERYTHING,
            row -> {
              if (TableWalk.isItem(row)) {
                try {
                  opener.open(row).ifPresent(item -> tally.add("opened"));
                } catch (OpenException | KeyRefusedException e) {
                  tally.add(e, ItemAddress.keyOf(row));
                }
              }
            });
    long wrong = tally.countBeside(FINE);
    List<String> lines = new ArrayList<>(tally.lines());
    lines.add(wrong == 0 ? "Every item opens that should." : wrong + " items do not open.");
    return new Report(Outcome.foundWrong(wrong > 0), lines, tally.json().put("wrong", wrong));
  }
}
