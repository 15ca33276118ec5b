package dev.bluestore.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files themselves: complete, well-formed, and made by the generator that stands beside. */
class VectorFilesTest {

  private static final Path REFERENCE = Path.of("reference");

  /** The types that the tests of this module run: a new one that none runs shows here. */
  private static final Map<String, Set<String>> TYPES =
      Map.of(
          VectorFile.AUDIT,
          Set.of("event", "chain", "subject"),
          VectorFile.KEYS,
          Set.of("xaes", "xaes-accumulated", "record"),
          VectorFile.ENVELOPE,
          Set.of("envelope", "envelope-by-rule", "address", "component"),
          "kat/aes-256-gcm-encrypt.json",
          Set.of("encrypt"),
          "kat/aes-256-gcm-decrypt.json",
          Set.of("decrypt"),
          "kat/hkdf-sha256.json",
          Set.of("hkdf"));

  @ParameterizedTest
  @ValueSource(strings = {VectorFile.AUDIT, VectorFile.KEYS, VectorFile.ENVELOPE})
  void generatorHash_recomputed_isTheOneInTheFile(String file)
      throws IOException, GeneralSecurityException {
    assertThat(VectorFile.of(file).json().get("generatorHash").textValue())
        .as("%s is not what reference/generate.py makes: run it again", file)
        .isEqualTo(generatorHash());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        VectorFile.AUDIT,
        VectorFile.KEYS,
        VectorFile.ENVELOPE,
        "kat/aes-256-gcm-encrypt.json",
        "kat/aes-256-gcm-decrypt.json",
        "kat/hkdf-sha256.json"
      })
  void file_read_isCompleteAndExplainsItself(String path) {
    VectorFile file = VectorFile.of(path);
    List<VectorTest> tests = file.tests();
    Set<String> notes = new HashSet<>();
    file.json().get("notes").fieldNames().forEachRemaining(notes::add);
    Set<String> flags = new HashSet<>();
    tests.forEach(test -> flags.addAll(test.texts("flags")));

    assertThat(tests).hasSize(file.json().get("numberOfTests").intValue());
    assertThat(tests)
        .extracting(VectorTest::id)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, tests.size()).boxed().toList());
    assertThat(tests)
        .allSatisfy(
            test -> {
              assertThat(test.text("comment")).isNotBlank();
              assertThat(test.texts("flags")).isNotEmpty().doesNotHaveDuplicates();
            });
    assertThat(flags).as("flags, each explained in the notes").isEqualTo(notes);
    assertThat(file.groups())
        .extracting(group -> group.get("type").textValue())
        .as("types of group, each run by a test of this module")
        .hasSameElementsAs(TYPES.get(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {VectorFile.AUDIT, VectorFile.KEYS, VectorFile.ENVELOPE})
  void invalidTest_read_namesAnErrorOfItsOwn(String path) {
    assertThat(VectorFile.of(path).tests())
        .allSatisfy(
            test -> {
              assertThat(test.has("error")).isEqualTo(!test.valid());
              if (!test.valid()) {
                assertThat(ExpectedError.type(test.text("error"))).isNotNull();
              }
            });
  }

  @Test
  void vectors_counted_areSixtyValidAndSixtyInvalidOrMore() {
    List<VectorTest> items =
        Stream.of("envelope", "envelope-by-rule")
            .flatMap(type -> VectorFile.tests(VectorFile.ENVELOPE, type))
            .toList();

    assertThat(items).filteredOn(VectorTest::valid).hasSizeGreaterThan(60);
    assertThat(items).filteredOn(Predicate.not(VectorTest::valid)).hasSizeGreaterThan(60);
  }

  @Test
  void knownAnswers_counted_areAllThatWerePublished() {
    List<VectorTest> decrypt = VectorFile.of("kat/aes-256-gcm-decrypt.json").tests();

    assertThat(VectorFile.of("kat/aes-256-gcm-encrypt.json").tests()).hasSize(375);
    assertThat(decrypt).hasSize(375);
    assertThat(decrypt).filteredOn(Predicate.not(VectorTest::valid)).hasSize(191);
    assertThat(VectorFile.of("kat/hkdf-sha256.json").tests()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kat/aes-256-gcm-encrypt.json",
        "kat/aes-256-gcm-decrypt.json",
        "kat/hkdf-sha256.json"
      })
  void knownAnswers_read_nameTheirSource(String path) {
    JsonNode source = VectorFile.of(path).json().get("source");

    assertThat(source.get("origin").textValue()).isNotBlank();
    assertThat(source.get("package").textValue()).startsWith("python3-cryptography-vectors ");
    assertThat(source.get("sha256").textValue()).matches("[0-9a-f]{64}");
  }

  private static String generatorHash() throws IOException, GeneralSecurityException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (Path file : generator()) {
      byte[] content = Files.readAllBytes(file);
      out.write(name(file).getBytes(StandardCharsets.UTF_8));
      out.write(0);
      out.writeLong(content.length);
      out.write(content);
    }
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
    return HexFormat.of().formatHex(hash);
  }

  private static List<Path> generator() throws IOException {
    try (Stream<Path> files = Files.walk(REFERENCE)) {
      return files
          .filter(file -> file.toString().endsWith(".py"))
          .filter(file -> !file.getFileName().toString().startsWith("test_"))
          .sorted(Comparator.comparing(VectorFilesTest::name))
          .toList();
    }
  }

  private static String name(Path file) {
    return REFERENCE.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
  }
}
