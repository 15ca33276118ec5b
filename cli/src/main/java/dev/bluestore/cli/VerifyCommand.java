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

  private static final String OPENED = "opened";

  /** Records of the store itself: of jobs, and the heads of its audit log. */
  private static final String OWN = "own-records";

  private static final List<String> FINE = List.of(OPENED, OWN, "shredded");

  @Mixin private final WalkOptions walk = new WalkOptions();

  VerifyCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Report run(EncryptedStore opened) {
    Tally tally = walk.tally();
    try (RowOpener opener = RowOpener.of(opened)) {
      walk.walk(opened, this)
          .run(
              Wanted.EVERYTHING,
              row -> {
                if (TableWalk.isItem(row)) {
                  try {
                    String kind = TableWalk.isOwn(row) ? OWN : OPENED;
                    opener.open(row).ifPresent(item -> tally.add(kind));
                  } catch (OpenException | KeyRefusedException e) {
                    tally.add(e, ItemAddress.keyOf(row));
                  }
                }
              });
    }
    long wrong = tally.countBeside(FINE);
    List<String> lines = new ArrayList<>(tally.lines());
    lines.add(wrong == 0 ? "Every item opens that should." : wrong + " items do not open.");
    return new Report(Outcome.foundWrong(wrong > 0), lines, tally.json().put("wrong", wrong));
  }
}
