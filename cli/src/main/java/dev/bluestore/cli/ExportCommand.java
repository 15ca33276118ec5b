package dev.bluestore.cli;

import dev.bluestore.EncryptedStore;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.error.KeyRefusedException;
import dev.bluestore.error.OpenException;
import dev.bluestore.table.RowWalk.Wanted;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes all items in the clear to a file. */
@Command(
    name = "export",
    description = {
      "Opens every item of the table and writes it to a new file, one JSON object a line.",
      "The file is readable by its owner alone, and takes its name when it is whole; one that is"
          + " there is never overwritten. What is in it is not protected by anything any more."
          + " Shredded items are left out; where any other does not open, there is no file, unless"
          + " --skip-unopened is given. The store's own records are not among the items."
    })
final class ExportCommand extends StoreCommand {

  private static final List<String> FINE = List.of("exported", "shredded");

  @Parameters(paramLabel = "FILE", description = "The file to make.")
  private Path file = Path.of("");

  @Option(names = "--skip-unopened", description = "Keep the file, and report what does not open.")
  private boolean skip;

  @Mixin private final WalkOptions walk = new WalkOptions();

  ExportCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Report run(EncryptedStore opened) {
    Tally tally = walk.tally();
    try (NewFile lines = NewFile.at(file);
        RowOpener opener = RowOpener.of(opened)) {
      walk.walk(opened, this)
          .run(
              Wanted.EVERYTHING,
              row -> {
                if (TableWalk.isItem(row) && !TableWalk.isOwn(row)) {
                  try {
                    opener
                        .open(row)
                        .ifPresent(
                            item -> {
                              lines.append(Json.line(item.json()));
                              tally.add("exported");
                            });
                  } catch (OpenException | KeyRefusedException e) {
                    tally.add(e, ItemAddress.keyOf(row));
                  }
                }
              });
      long wrong = tally.countBeside(FINE);
      if (wrong == 0 || skip) {
        lines.keep();
      }
      return report(tally, wrong);
    }
  }

  private Report report(Tally tally, long wrong) {
    List<String> lines = new ArrayList<>(tally.lines());
    boolean kept = wrong == 0 || skip;
    lines.add(
        kept
            ? file + " has %,d items in the clear.".formatted(tally.count("exported"))
            : wrong + " items do not open: no file was made. --skip-unopened leaves them out.");
    return new Report(
        Outcome.foundWrong(wrong > 0),
        lines,
        tally.json().put("wrong", wrong).put("file", kept ? file.toString() : null));
  }
}
