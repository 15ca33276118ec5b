package dev.bluestore.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bluestore.EncryptedStore;
import dev.bluestore.envelope.KeyText;
import dev.bluestore.envelope.SealedItem;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Shows one item. */
@Command(
    name = "inspect",
    description = {
      "Shows one item: its address, its data key and how old that is, and what takes how much room.",
      "Its content is shown with --open alone, and its plain values too."
    })
final class InspectCommand extends StoreCommand {

  @Parameters(
      arity = "0..2",
      paramLabel = "PK SK",
      description = "The item's keys as the table has them.")
  private List<String> keys = List.of();

  @Option(
      names = {"-p", "--partition"},
      paramLabel = "PART",
      description = "In place of PK: the partition's name, then each of its components, unescaped.")
  private List<String> partition = List.of();

  @Option(
      names = {"-s", "--sort"},
      paramLabel = "PART",
      description = "In place of SK: the entity type, then each of its components, unescaped.")
  private List<String> sort = List.of();

  @Option(names = "--open", description = "Open it, and print its content as JSON.")
  private boolean open;

  InspectCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Report run(EncryptedStore opened) {
    try (RowOpener opener = RowOpener.of(opened)) {
      return inspect(opener, key());
    }
  }

  private Report inspect(RowOpener opener, ItemKey key) {
    Map<String, AttributeValue> row = opener.find(key).orElseThrow(() -> missing(key));
    SealedItem item = opener.parse(row).orElseThrow(() -> missing(key));
    Optional<DataKeyRow> dataKey =
        opener
            .find(new ItemKey(item.address().partition().pk(), item.keyId().toString()))
            .map(DataKeyRow::of);
    ItemFacts facts = ItemFacts.of(row, item, dataKey, opener.table().clock().instant());
    ObjectNode json = facts.json();
    List<String> lines = new ArrayList<>(facts.lines());
    if (open) {
      ObjectNode content = opener.open(row).orElseThrow(() -> missing(key)).json();
      json.set("plain", content.get("plain"));
      json.set("content", content.get("content"));
      lines.addAll(Json.pretty(content).lines().toList());
    }
    return Report.done(lines, json);
  }

  private ItemKey key() {
    if (keys.size() == 2 && partition.isEmpty() && sort.isEmpty()) {
      return new ItemKey(keys.get(0), keys.get(1));
    }
    if (keys.isEmpty() && !partition.isEmpty() && !sort.isEmpty()) {
      return new ItemKey(KeyText.join(partition), KeyText.join(sort));
    }
    throw new ConfigurationException(
        "expected the keys of one item, either PK and SK or --partition and --sort, each at least"
            + " once, found something else");
  }

  private static NotFoundException missing(ItemKey key) {
    return new NotFoundException("there is no item under this key", key);
  }
}
