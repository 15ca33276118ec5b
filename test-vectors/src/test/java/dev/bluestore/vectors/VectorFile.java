package dev.bluestore.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A file of known answers in the shape of Wycheproof: groups of tests, each group of a type. */
public record VectorFile(JsonNode json) {

  public static final String KEYS = "vectors/keys-v1.json";
  public static final String AUDIT = "vectors/audit-v1.json";
  public static final String ENVELOPE = "vectors/envelope-v1.json";

  private static final ConcurrentHashMap<String, VectorFile> READ = new ConcurrentHashMap<>();

  /** A file by its path in this module. */
  public static VectorFile of(String path) {
    return READ.computeIfAbsent(path, VectorFile::read);
  }

  /** The tests of the groups of a type. */
  public static Stream<VectorTest> tests(String path, String type) {
    return of(path).groups().stream()
        .filter(group -> group.get("type").textValue().equals(type))
        .flatMap(VectorFile::testsOf);
  }

  public List<JsonNode> groups() {
    return list(json.get("testGroups"));
  }

  /** Every test, in the order of the file. */
  public List<VectorTest> tests() {
    return groups().stream().flatMap(VectorFile::testsOf).toList();
  }

  private static Stream<VectorTest> testsOf(JsonNode group) {
    return list(group.get("tests")).stream().map(VectorTest::new);
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static VectorFile read(String path) {
    try {
      return new VectorFile(new ObjectMapper().readTree(Path.of(path).toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException("expected to read " + path, e);
    }
  }
}
