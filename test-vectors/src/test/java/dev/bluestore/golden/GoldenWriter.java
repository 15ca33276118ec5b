package dev.bluestore.golden;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bluestore.codec.FieldBytes;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.envelope.KeyId;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.keys.DekPurpose;
import dev.bluestore.keys.MasterKeys;
import dev.bluestore.memory.KeyRecordWriter;
import dev.bluestore.memory.MemoryStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Seals the golden files of this version, each under a master key of its own, with fresh keys and
 * nonces. Never writes over a file that is there.
 */
final class GoldenWriter {

  /** The digests of all files, as {@code sha256sum} writes and checks them. */
  static final String SUMS = "SHA256SUMS";

  private static final String NAMESPACE = "blue_dialogues";
  private static final String CONTEXT = "default";
  private static final String SHREDDED_AT = "2026-11-23T00:00:00Z";
  private static final Instant MADE = Instant.parse("2026-11-22T10:38:00Z");

  private final CryptoProvider crypto = CryptoProvider.current();
  private final ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private final Path keys;

  /** Puts the files of master keys below a folder, which can be thrown away. */
  GoldenWriter(Path keys) {
    this.keys = keys;
  }

  /**
   * Writes every file.
   *
   * @throws java.nio.file.FileAlreadyExistsException where one of them is there
   */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    StringBuilder sums = new StringBuilder();
    for (GoldenCase golden : GoldenCases.all()) {
      String name = golden.name() + ".json";
      byte[] json =
          (mapper.writeValueAsString(seal(golden)) + "\n").getBytes(StandardCharsets.UTF_8);
      Files.write(folder.resolve(name), json, StandardOpenOption.CREATE_NEW);
      sums.append(HexFormat.of().formatHex(crypto.sha256(json)))
          .append("  ")
          .append(name)
          .append('\n');
    }
    Files.writeString(folder.resolve(SUMS), sums, StandardOpenOption.CREATE_NEW);
  }

  private ObjectNode seal(GoldenCase golden) {
    byte[] umk = crypto.randomBytes(32);
    try (MasterKeys masterKeys = MasterKeys.open(keys, crypto, umk, List.of())) {
      MemoryStore store = new MemoryStore(NAMESPACE, masterKeys, crypto, partition -> CONTEXT);
      PartitionAddress partition = PartitionAddress.of(NAMESPACE, golden.partition());
      ItemAddress address = partition.item(golden.sort());
      KeyId keyId = store.mint(partition, MADE);
      Map<String, AttributeValue> item =
          store.seal(address, keyId, golden.plain(), golden.unauthenticated(), golden.plaintext());
      Map<String, AttributeValue> record =
          record(store.records(partition, CONTEXT), store.record(partition, keyId), golden.state());

      ObjectNode json = mapper.createObjectNode().put("comment", golden.comment());
      json.put("namespace", NAMESPACE).put("context", CONTEXT);
      json.put("umk", HexFormat.of().formatHex(umk));
      json.set("partition", GoldenJson.texts(golden.partition()));
      json.set("sort", GoldenJson.texts(golden.sort()));
      json.set("unauthenticated", GoldenJson.texts(golden.unauthenticated()));
      json.set("record", GoldenJson.item(record));
      json.set("item", GoldenJson.item(item));
      if (golden.state().equals("active") || golden.state().equals("retired")) {
        json.put("plaintext", HexFormat.of().formatHex(golden.plaintext()));
        json.set("fields", GoldenJson.fields(FieldBytes.decode(golden.plaintext())));
      } else {
        json.put("error", golden.state());
      }
      return json;
    }
  }

  private static Map<String, AttributeValue> record(
      KeyRecordWriter writer, Map<String, AttributeValue> active, String state) {
    return switch (state) {
      case "retired" -> writer.inState(active, DekPurpose.RETIRED);
      case "drained" -> writer.inState(active, DekPurpose.DRAINED);
      case "shredded" -> writer.shredded(active, SHREDDED_AT);
      default -> active;
    };
  }
}
