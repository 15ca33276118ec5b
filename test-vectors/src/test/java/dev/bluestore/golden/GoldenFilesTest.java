package dev.bluestore.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bluestore.codec.EntityCodec;
import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.FieldBytes;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.keys.MasterKeys;
import dev.bluestore.memory.MemoryStore;
import dev.bluestore.vectors.DynamoJson;
import dev.bluestore.vectors.ExpectedError;
import dev.bluestore.vectors.TypedFields;
import dev.bluestore.vectors.VectorTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Every file that was sealed by the first release of format v1 opens to what it says. The files are
 * made once, with {@code -Dgolden.create=true}, and never again.
 */
class GoldenFilesTest {

  private static final Path GOLDEN = Path.of("golden", "v1");

  @TempDir private static Path folder;

  @BeforeAll
  static void createWhereAsked() throws IOException {
    if (Boolean.getBoolean("golden.create")) {
      new GoldenWriter(folder).write(GOLDEN);
    }
  }

  static Stream<String> files() {
    return GoldenCases.all().stream().map(GoldenCase::name);
  }

  @ParameterizedTest
  @MethodSource("files")
  void file_opened_isWhatItSays(String name) throws IOException {
    assertOpens(read(GOLDEN, name));
  }

  @Test
  void everyJavaType_decoded_isTheEntityThatWasSealed() throws IOException {
    VectorTest golden = read(GOLDEN, "every-java-type");
    EntityKey key = new EntityKey(golden.texts("partition"), golden.texts("sort"));
    Map<String, Object> entity =
        new EntityCodec<>(new EveryJavaType())
            .decode(key, DynamoJson.item(golden.node("item")), ByteBuffer.wrap(open(golden)));

    assertThat(entity).usingRecursiveComparison().isEqualTo(EveryJavaType.expected());
  }

  @Test
  void folder_listed_isCompleteAndUnchanged() throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> found = Files.list(GOLDEN)) {
      for (Path file : found.filter(path -> path.toString().endsWith(".json")).toList()) {
        byte[] digest = CryptoProvider.current().sha256(Files.readAllBytes(file));
        digests.put(file.getFileName().toString(), HexFormat.of().formatHex(digest));
      }
    }
    Map<String, String> expected =
        Files.readAllLines(GOLDEN.resolve(GoldenWriter.SUMS)).stream()
            .map(line -> line.split("  ", 2))
            .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0]));

    assertThat(digests).isEqualTo(expected);
    assertThat(digests.keySet())
        .isEqualTo(files().map(name -> name + ".json").collect(Collectors.toSet()));
  }

  @Test
  void writer_runTwice_makesFilesThatOpenAndRefusesToOverwriteThem(@TempDir Path fresh)
      throws IOException {
    GoldenWriter writer = new GoldenWriter(folder);
    writer.write(fresh);
    for (String name : files().toList()) {
      assertOpens(read(fresh, name));
    }

    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> writer.write(fresh));
  }

  private static void assertOpens(VectorTest golden) {
    if (golden.has("error")) {
      assertThatThrownBy(() -> open(golden))
          .isExactlyInstanceOf(ExpectedError.type(golden.text("error")));
    } else {
      byte[] plaintext = open(golden);
      assertThat(plaintext).isEqualTo(golden.bytes("plaintext"));
      assertThat(FieldBytes.decode(plaintext)).isEqualTo(TypedFields.fields(golden.node("fields")));
    }
  }

  private static byte[] open(VectorTest golden) {
    CryptoProvider crypto = CryptoProvider.current();
    try (MasterKeys keys = MasterKeys.open(folder, crypto, golden.bytes("umk"), List.of())) {
      MemoryStore store =
          new MemoryStore(
              golden.text("namespace"), keys, crypto, partition -> golden.text("context"));
      ItemAddress address =
          store
              .partition(golden.texts("partition").toArray(String[]::new))
              .item(golden.texts("sort"));
      Map<String, AttributeValue> item = DynamoJson.item(golden.node("item"));
      store.put(DynamoJson.item(golden.node("record")));
      assertThat(ItemAddress.ofRow(golden.text("namespace"), item)).isEqualTo(address);
      return store.open(address, item, Set.copyOf(golden.texts("unauthenticated")));
    }
  }

  private static VectorTest read(Path where, String name) throws IOException {
    return new VectorTest(new ObjectMapper().readTree(where.resolve(name + ".json").toFile()));
  }
}
