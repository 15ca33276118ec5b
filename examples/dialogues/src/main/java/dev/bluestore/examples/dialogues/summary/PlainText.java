package dev.bluestore.examples.dialogues.summary;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Text as a reader sees it: without emphasis and backticks, and with escapes undone. */
final class PlainText extends AbstractVisitor {

  private final StringBuilder text = new StringBuilder();

  private PlainText() {}

  /** The text of a node, its lines separated by {@code \n}. */
  static String of(Node node) {
    PlainText plain = new PlainText();
    node.accept(plain);
    return plain.text.toString().strip();
  }

  /** The lines of a block, each with its number in the file. */
  static List<TextLine> lines(Node block) {
    int line = SummaryDocument.line(block);
    List<TextLine> lines = new ArrayList<>();
    for (String text : of(block).lines().toList()) {
      lines.add(new TextLine(line++, text.strip()));
    }
    return lines;
  }

  @Override
  public void visit(Text node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(Code node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(HtmlInline node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak node) {
    text.append('\n');
  }

  @Override
  public void visit(HardLineBreak node) {
    text.append('\n');
  }

  @Override
  public void visit(Link node) {
    int start = text.length();
    visitChildren(node);
    if (!text.substring(start).equals(node.getDestination())) {
      text.append(" (").append(node.getDestination()).append(')');
    }
  }
}
