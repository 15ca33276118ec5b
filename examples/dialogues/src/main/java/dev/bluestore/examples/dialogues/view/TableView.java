package dev.bluestore.examples.dialogues.view;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi.Style;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items as the table holds them: what anyone with access to it can read. */
public final class TableView {

  private static final HexFormat HEX = HexFormat.ofDelimiter(" ");
  private static final Set<String> KEYS = Set.of("PK", "SK");

  private final Page page;

  /** On a page. */
  public TableView(Page page) {
    this.page = page;
  }

  /** Prints items, with each of their attributes. */
  public void print(List<Map<String, AttributeValue>> items) {
    page.entry(0, "PK", 4, text(items.get(0), "PK"));
    for (Map<String, AttributeValue> item : items) {
      page.gap();
      page.entry(0, "SK", 4, text(item, "SK"), Style.fg_cyan);
      String plain =
          new TreeMap<>(item)
              .entrySet().stream()
                  .filter(attribute -> !KEYS.contains(attribute.getKey()))
                  .filter(attribute -> attribute.getValue().b() == null)
                  .map(attribute -> attribute.getKey() + " " + text(attribute.getValue()))
                  .collect(Collectors.joining("\n"));
      page.paragraph(4, plain);
      new TreeMap<>(item)
          .forEach(
              (name, value) -> {
                if (value.b() != null) {
                  byte[] bytes = value.b().asByteArray();
                  String label = "%s %d bytes  ".formatted(name, bytes.length);
                  page.verbatim(
                      4, label + hex(bytes, page.width() - 4 - label.length()), Style.fg_red);
                }
              });
    }
  }

  /** Prints one line for each dialogue: what its plain attributes tell. */
  public void printDialogues(List<Map<String, AttributeValue>> metas) {
    int widest = metas.stream().mapToInt(meta -> id(meta).length()).max().orElse(0);
    metas.stream()
        .sorted(Comparator.comparing(TableView::id))
        .forEach(
            meta ->
                page.row(
                    0,
                    id(meta),
                    widest + 2,
                    Words.dotted(
                        Optional.of(text(meta, "dialogue_status")),
                        Optional.of("rounds " + text(meta, "total_rounds")),
                        Optional.ofNullable(meta.get("total_alignment"))
                            .map(total -> "alignment " + text(total)),
                        Optional.of("updated " + Page.toMinute(text(meta, "updated_at"))))));
  }

  private static String id(Map<String, AttributeValue> meta) {
    return text(meta, "PK").replaceFirst("^[^#]*#", "").replace("%23", "#").replace("%25", "%");
  }

  static String text(Map<String, AttributeValue> item, String attribute) {
    AttributeValue value = item.get(attribute);
    return value == null ? "" : text(value);
  }

  /** As many whole bytes in hexadecimal as a width has room for. */
  static String hex(byte[] bytes, int width) {
    int columns = bytes.length * 3 - 1;
    return columns <= width
        ? HEX.formatHex(bytes)
        : HEX.formatHex(bytes, 0, Math.max(0, (width - 1) / 3)) + " …";
  }

  static byte[] bytes(Map<String, AttributeValue> item, String attribute) {
    AttributeValue value = item.get(attribute);
    return value == null || value.b() == null ? new byte[0] : value.b().asByteArray();
  }

  private static String text(AttributeValue value) {
    if (value.s() != null) {
      return value.s();
    }
    if (value.n() != null) {
      return value.n();
    }
    return value.bool() != null ? value.bool().toString() : value.type().toString();
  }
}
