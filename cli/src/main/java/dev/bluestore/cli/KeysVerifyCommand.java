package dev.bluestore.cli;

import dev.bluestore.EncryptedStore;
import dev.bluestore.envelope.DekRecord;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.error.DrainedException;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.KeyRefusedException;
import dev.bluestore.error.OpenException;
import dev.bluestore.error.ShreddedException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.table.RowWalk.Wanted;
import dev.bluestore.table.SealedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Opens the record of every data key. */
@Command(
    name = "verify",
    description = {
      "Opens the record of every data key of the table, and reports by kind what does not open.",
      "Drained keys and the tombstones of shredded ones are verified as well. With KMS that is one"
          + " call for each record."
    })
final class KeysVerifyCommand extends StoreCommand {

  private static final List<String> FINE = List.of("opened", "drained", "shredded");

  @Mixin private final WalkOptions walk = new WalkOptions();

  KeysVerifyCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Report run(EncryptedStore opened) {
    Tally tally = walk.tally();
    walk.walk(opened, this)
        .run(
            Wanted.EVERYTHING,
            row -> {
              if (TableWalk.isKeyRecord(row)) {
                verify(opened.sealedTable(), row, tally);
              }
            });
    long wrong = tally.countBeside(FINE);
    List<String> lines = new ArrayList<>(tally.lines());
    lines.add(wrong == 0 ? "Every key record is whole." : wrong + " key records do not open.");
    return new Report(Outcome.foundWrong(wrong > 0), lines, tally.json().put("wrong", wrong));
  }

  private static void verify(SealedTable table, Map<String, AttributeValue> row, Tally tally) {
    ItemKey key = ItemAddress.keyOf(row);
    try {
      PartitionAddress partition =
          PartitionAddress.parse(table.namespace(), key.partitionKey())
              .orElseThrow(
                  () ->
                      new TamperedException(
                          "expected a key record in a partition of this store, found another",
                          key));
      DekRecord record = DekRecord.parse(key.sortKey(), row, key);
      table.dataKeys().open(record, partition, key).close();
      tally.add("opened");
    } catch (DrainedException | ShreddedException e) {
      // Reported only after wrap, commitment or proof have verified.
      tally.add(Tally.kind(e));
    } catch (OpenException | KeyRefusedException e) {
      tally.add(e, key);
    }
  }
}
