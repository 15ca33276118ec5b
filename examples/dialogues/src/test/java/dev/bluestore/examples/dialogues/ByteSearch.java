package dev.bluestore.examples.dialogues;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Searches the bytes of files for a text in the forms that it could have there. */
final class ByteSearch {

  /** Characters of Latin 1 are bytes, and strings can be searched fast. */
  private final List<String> files;

  private ByteSearch(List<String> files) {
    this.files = files;
  }

  static ByteSearch in(Path folder) throws IOException {
    List<String> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.add(new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
      }
    }
    return new ByteSearch(files);
  }

  /** Whether it is there in UTF-8, in UTF-16 of either byte order, or in base64. */
  boolean find(String text) {
    return forms(text).stream().anyMatch(form -> files.stream().anyMatch(f -> f.contains(form)));
  }

  static List<String> forms(String text) {
    List<String> forms = new ArrayList<>();
    forms.add(latin(text.getBytes(StandardCharsets.UTF_8)));
    forms.add(latin(text.getBytes(StandardCharsets.UTF_16LE)));
    forms.add(latin(text.getBytes(StandardCharsets.UTF_16BE)));
    for (int before = 0; before < 3; before++) {
      forms.add(base64(before, text));
    }
    return forms;
  }

  /** The characters that depend on the text alone, with so many other bytes (mod 3) before it. */
  private static String base64(int before, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    byte[] padded = new byte[before + utf8.length];
    System.arraycopy(utf8, 0, padded, before, utf8.length);
    String encoded = Base64.getEncoder().withoutPadding().encodeToString(padded);
    int first = (before * 8 + 5) / 6;
    int end = padded.length * 8 / 6;
    return encoded.substring(first, end);
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
