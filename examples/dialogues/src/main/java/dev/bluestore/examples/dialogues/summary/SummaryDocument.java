package dev.bluestore.examples.dialogues.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** A Markdown file (CommonMark with the tables of GFM) as sections, and the lines they are from. */
final class SummaryDocument {

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .build();

  private final List<String> lines;
  private final Node root;

  private SummaryDocument(String markdown) {
    this.lines = markdown.lines().toList();
    this.root = PARSER.parse(markdown);
  }

  static SummaryDocument parse(String markdown) {
    return new SummaryDocument(markdown.startsWith("\uFEFF") ? markdown.substring(1) : markdown);
  }

  /** The sections in their order; the first has no heading where the file begins without one. */
  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    Section current = new Section(Optional.empty(), new ArrayList<>());
    sections.add(current);
    for (Node block : children(root)) {
      if (block instanceof Heading heading) {
        current = new Section(Optional.of(heading), new ArrayList<>());
        sections.add(current);
      } else {
        current.blocks().add(block);
      }
    }
    return sections;
  }

  /** A block as it is written, blank lines inside of it included. */
  String source(Node block) {
    List<SourceSpan> spans = block.getSourceSpans();
    int last = spans.get(spans.size() - 1).getLineIndex();
    return String.join("\n", lines.subList(spans.get(0).getLineIndex(), last + 1));
  }

  /** What is written on a line from where a span of it begins. */
  String source(SourceSpan span) {
    String line = lines.get(span.getLineIndex());
    return line.substring(span.getColumnIndex(), span.getColumnIndex() + span.getLength());
  }

  /** The first line of a block, from 1. */
  static int line(Node block) {
    return block.getSourceSpans().get(0).getLineIndex() + 1;
  }

  static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }
}
