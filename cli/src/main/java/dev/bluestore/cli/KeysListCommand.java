package dev.bluestore.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bluestore.EncryptedStore;
import dev.bluestore.error.ItemKey;
import dev.bluestore.table.Async;
import dev.bluestore.table.RowWalk;
import dev.bluestore.table.RowWalk.Wanted;
import dev.bluestore.table.SealedTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists data keys. */
@Command(
    name = "list",
    description = {
      "Counts the data keys of the table by their master key and state, with their ages.",
      "With --partition, each data key of one partition. No key is opened: what the records say is"
          + " shown, and keys verify proves it."
    })
final class KeysListCommand extends StoreCommand {

  @Option(names = "--partition", paramLabel = "PK", description = PartitionOption.DESCRIPTION)
  private Optional<String> partition = Optional.empty();

  @Mixin private final WalkOptions walk = new WalkOptions();

  KeysListCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Report run(EncryptedStore opened) {
    SealedTable table = opened.sealedTable();
    return partition.map(pk -> listOf(table, pk)).orElseGet(() -> count(opened));
  }

  private Report count(EncryptedStore opened) {
    KeyGroups groups = new KeyGroups(opened.sealedTable().clock().instant());
    walk.walk(opened, this)
        .run(
            Wanted.KEY_RECORDS,
            row -> {
              if (TableWalk.isKeyRecord(row)) {
                groups.add(DataKeyRow.of(row));
              }
            });
    return Report.done(groups.lines(), groups.json());
  }

  private static Report listOf(SealedTable table, String pk) {
    RowWalk.Range range = new RowWalk.Range.Partition(PartitionOption.parse(table, pk).pk());
    Instant now = table.clock().instant();
    List<DataKeyRow> keys = new ArrayList<>();
    Optional<ItemKey> after = Optional.empty();
    do {
      RowWalk.Page page =
          Async.await(table.table().rows().page(range, Wanted.KEY_RECORDS, after, 1000));
      page.rows().stream().filter(TableWalk::isKeyRecord).map(DataKeyRow::of).forEach(keys::add);
      after = page.last();
    } while (after.isPresent());
    ObjectNode json = Json.object();
    ArrayNode all = json.putArray("keys");
    keys.forEach(key -> all.add(key.json(now)));
    return Report.done(
        keys.isEmpty()
            ? List.of("The partition has no data key.")
            : keys.stream().map(key -> key.line(now)).toList(),
        json);
  }
}
