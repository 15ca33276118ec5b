package dev.bluestore.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.cbor.CborWriter;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.crypto.SecretBytes;
import dev.bluestore.crypto.XaesKey;
import dev.bluestore.testing.ChildProcess;
import dev.bluestore.testing.ClosingProcess;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the live objects of a process hold of its keys, while its store is open and afterwards. */
@ExtendWith(DynamoDbLocalExtension.class)
class WipedKeysIT {

  private static final KeyContext CONTEXT = new KeyContext("notes", KeyContext.DEFAULT);
  private static final List<String> PARTITION = List.of("notebook", "alpha");

  /** Does not stay: the memory of a process whose store is open holds what it stores. */
  @TempDir(cleanup = CleanupMode.ALWAYS)
  private Path folder;

  @Test
  void liveObjects_afterClose_holdNoKey(DynamoDbLocal server) throws Exception {
    Path open = folder.resolve("open.hprof");
    Path closed = folder.resolve("closed.hprof");
    try (TestTable table = new TestTable(server, folder);
        ChildProcess process =
            ChildProcess.start(
                ClosingProcess.class,
                List.of("-Xmx128m"),
                Map.of(
                    "DYNAMODB_ENDPOINT", server.endpoint().toString(),
                    "BLUE_TABLE", table.name(),
                    "BLUE_NAMESPACE", "notes",
                    "BLUE_KEYS_DIR", folder.toString()))) {
      process.awaitLine("open");
      process.dumpLiveObjects(open);
      process.proceed();
      process.awaitLine("closed");
      process.dumpLiveObjects(closed);
      Keys keys = keys(table);

      assertThat(holds(open, keys.umk())).isTrue();
      assertThat(holds(open, keys.kek())).isTrue();
      assertThat(holds(open, keys.content())).isTrue();
      for (byte[] key : List.of(keys.umk(), keys.kek(), keys.dek(), keys.content())) {
        assertThat(holds(closed, key)).isFalse();
      }
    }
  }

  private record Keys(byte[] umk, byte[] kek, byte[] dek, byte[] content) {}

  /** The keys of the process, derived again as the format says. */
  private Keys keys(TestTable table) throws IOException {
    CryptoProvider crypto = CryptoProvider.current();
    Map<String, AttributeValue> record =
        table.raw(table.keyRecord(table.raw(Note.key("alpha", 1, 1))));
    Instant createdAt = Instant.parse(TestTable.text(record, "SK").substring(4, 24));
    byte[] umk = Files.readAllBytes(folder.resolve("umk.key"));
    try (LocalUmk master = new LocalUmk(crypto, SecretBytes.takeOwnership(umk.clone()))) {
      byte[] kek = master.deriveKek(CONTEXT).<byte[]>use(byte[]::clone);
      XaesKey wrapping = new XaesKey(crypto, SecretBytes.takeOwnership(kek.clone()));
      byte[] dek =
          new LocalKek(crypto, master.id(), CONTEXT, wrapping)
              .unwrap(
                  EncryptedDek.ofStored(record.get("dek_wrapped").b().asByteArray()),
                  new DekBinding(PARTITION, createdAt, DekPurpose.ACTIVE))
              .orElseThrow();
      CborWriter info =
          CborWriter.forBinding().openArray(4).text("bluestore/v1/content").text("notes");
      info.openArray(2).text("notebook").text("alpha").close().text(createdAt.toString()).close();
      byte[] content = DekHandle.copyOf(dek).expand(info.toByteArray(), DekHandle.BYTES);
      return new Keys(umk, kek, dek, content);
    }
  }

  private static boolean holds(Path dump, byte[] key) throws IOException {
    byte[] all = Files.readAllBytes(dump);
    for (int i = 0; i + key.length <= all.length; i++) {
      if (all[i] == key[0] && Arrays.equals(all, i, i + key.length, key, 0, key.length)) {
        return true;
      }
    }
    return false;
  }
}
