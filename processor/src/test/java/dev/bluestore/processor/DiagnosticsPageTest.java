package dev.bluestore.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.bluestore.processor.diagnostics.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of diagnostics says what the compiler does: its sources are compiled here. */
class DiagnosticsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "diagnostics.md");
  private static final Pattern ENTRY =
      Pattern.compile("^## (BLUE\\d{3}): (.+?)(?=^## |\\z)", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w+)\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern TYPE =
      Pattern.compile("^.*?\\b(?:record|class|enum|interface) (\\w+)", Pattern.MULTILINE);
  private static final Pattern PACKAGE_OF_FILE = Pattern.compile("(blue\\d{3})/");
  private static final String HEAD =
      """
      package %s;
      import dev.bluestore.annotations.*;
      import dev.bluestore.annotations.Collection;
      import java.math.*;
      import java.time.*;
      import java.util.*;
      import org.jspecify.annotations.*;
      %s""";

  @TempDir private Path folder;

  /** An entry of the page. Its sources stand in a package of its own. */
  record Entry(String id, String text) {
    Optional<String> lock() {
      return blocks("text").findFirst();
    }

    List<JavaFileObject> failing() {
      return sources(blocks("java").findFirst().orElseThrow());
    }

    List<JavaFileObject> corrected() {
      return blocks("java").skip(1).findFirst().map(this::sources).orElse(List.of());
    }

    private Stream<String> blocks(String language) {
      return BLOCK
          .matcher(text)
          .results()
          .filter(block -> block.group(1).equals(language))
          .map(block -> block.group(2));
    }

    private List<JavaFileObject> sources(String block) {
      return Arrays.stream(block.split("\n\n(?=[@a-z])")).map(this::source).toList();
    }

    private JavaFileObject source(String type) {
      Matcher name = TYPE.matcher(type);
      assertThat(name.find()).as(id).isTrue();
      String scope = id.toLowerCase(Locale.ROOT);
      return JavaFileObjects.forSourceString(
          scope + "." + name.group(1), HEAD.formatted(scope, type));
    }
  }

  @Test
  void page_hasAnEntryForEachMistakeAndNoOther() throws IOException {
    assertThat(entries())
        .extracting(Entry::id)
        .containsExactlyElementsOf(Stream.of(Mistake.values()).map(Mistake::id).toList());
  }

  @Test
  void entries_sayWhyTheyMatter() throws IOException {
    Map<String, String> texts =
        entries().stream().collect(Collectors.toMap(Entry::id, entry -> words(entry.text())));

    for (Mistake mistake : Mistake.values()) {
      assertThat(texts.get(mistake.id())).contains(words(mistake.why()));
    }
  }

  @Test
  void failingSources_haveTheirMistakeAndNoOther() throws IOException {
    Map<String, List<String>> expected = new TreeMap<>();
    entries()
        .forEach(entry -> expected.put(entry.id().toLowerCase(Locale.ROOT), List.of(entry.id())));

    Map<String, List<String>> found = new TreeMap<>();
    for (Compilation compilation : compilations(Entry::failing)) {
      found.putAll(messages(compilation));
    }

    found.replaceAll(
        (scope, messages) ->
            messages.stream()
                .map(message -> message.replaceAll("(?s):.*", ""))
                .distinct()
                .toList());
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void correctedSources_giveNoErrorAndNoWarning() throws IOException {
    for (Compilation compilation : compilations(Entry::corrected)) {
      assertThat(messages(compilation)).isEmpty();
    }
  }

  /** One compilation for all entries without a lock, and one for each that has one. */
  private List<Compilation> compilations(Function<Entry, List<JavaFileObject>> sources)
      throws IOException {
    List<Entry> entries =
        entries().stream().filter(entry -> !sources.apply(entry).isEmpty()).toList();
    List<Compilation> compilations = new ArrayList<>();
    compilations.add(
        compile(
            "",
            entries.stream()
                .filter(entry -> entry.lock().isEmpty())
                .flatMap(entry -> sources.apply(entry).stream())
                .toList()));
    for (Entry entry : entries) {
      if (entry.lock().isPresent()) {
        compilations.add(compile(entry.lock().get(), sources.apply(entry)));
      }
    }
    return compilations;
  }

  private Compilation compile(String text, List<JavaFileObject> sources) throws IOException {
    Path lock = folder.resolve("schema.lock");
    Files.writeString(lock, text);
    List<String> options = new ArrayList<>(List.of("-Xlint:all,-processing"));
    if (!text.isEmpty()) {
      options.add("-Abluestore.schemaLock=" + lock);
    }
    return EntityCompiler.javac()
        .withProcessors(new BlueStoreProcessor())
        .withOptions(options)
        .compile(sources);
  }

  /** The messages of errors and warnings, by the package that they are about. */
  private static Map<String, List<String>> messages(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(each -> each.getKind() != Diagnostic.Kind.NOTE && each.getSource() != null)
        .collect(
            Collectors.groupingBy(
                each -> scope(each.getSource()),
                TreeMap::new,
                Collectors.mapping(each -> each.getMessage(Locale.ROOT), Collectors.toList())));
  }

  private static String scope(JavaFileObject source) {
    Matcher scope = PACKAGE_OF_FILE.matcher(source.getName());
    return scope.find() ? scope.group(1) : source.getName();
  }

  private static List<Entry> entries() throws IOException {
    return ENTRY
        .matcher(Files.readString(PAGE))
        .results()
        .map(match -> new Entry(match.group(1), match.group(2)))
        .toList();
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
