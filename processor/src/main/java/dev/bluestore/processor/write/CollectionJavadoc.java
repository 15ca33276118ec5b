package dev.bluestore.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.bluestore.processor.model.AggregateModel;
import dev.bluestore.processor.model.EntityModel;

/** What collections say of themselves. */
final class CollectionJavadoc {
  static final String ASYNC =
      "The same collection, without a thread that waits for it: futures in place of results.";

  static final String EVENTUALLY_CONSISTENT =
      "The same collection with eventually consistent reads: they cost half, and may miss what was"
          + " stored a moment ago.";

  private CollectionJavadoc() {}

  static CodeBlock of(AggregateModel aggregate) {
    EntityModel first = aggregate.entities().findFirst().orElseThrow();
    CodeBlock links =
        aggregate.parts().stream()
            .map(part -> CodeBlock.of("{@link $T}", part.content().type()))
            .collect(CodeBlock.joining(", "));
    return CodeBlock.of(
        "Reads {@link $T}s, each by one query of a partition: $L. Items of other entities in it are"
            + " passed over, unopened. Thread-safe.\n\n<p>PK is {@code $L}.",
        aggregate.name(),
        links,
        RepositoryJavadoc.partition(first));
  }

  static CodeBlock find(ClassName type) {
    return CodeBlock.of(
        "Finds the {@link $T} of this partition; empty where the partition has no item of it."
            + "\n\n@throws $T where a component lacks its one item, or has several",
        type,
        RuntimeTypes.UNREADABLE);
  }

  static CodeBlock get(ClassName type) {
    return CodeBlock.of(
        "Gets the {@link $T} of this partition, as {@link #find} does."
            + "\n\n@throws $T where the partition has no item of it",
        type,
        RuntimeTypes.NOT_FOUND);
  }
}
