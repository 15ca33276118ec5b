package dev.bluestore.examples.dialogues.summary;

import java.util.List;
import java.util.Optional;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** A heading and the blocks below it, up to the next heading. */
record Section(Optional<Heading> heading, List<Node> blocks) {

  /** The words of the heading; empty where there is none. */
  String title() {
    return heading.map(PlainText::of).orElse("");
  }

  /** The depth of the heading, 1 to 6; 0 where there is none. */
  int level() {
    return heading.map(Heading::getLevel).orElse(0);
  }
}
