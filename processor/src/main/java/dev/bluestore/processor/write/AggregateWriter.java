package dev.bluestore.processor.write;

import dev.bluestore.processor.model.AggregateModel;
import java.io.IOException;
import javax.annotation.processing.Filer;

/** Writes the source file of a record of what one partition holds, where it keeps the rules. */
public final class AggregateWriter {
  private final Filer filer;

  /** Writes through the compiler. */
  public AggregateWriter(Filer filer) {
    this.filer = filer;
  }

  /**
   * Writes the collection.
   *
   * @throws IOException where the compiler cannot write it
   */
  public void write(AggregateModel aggregate) throws IOException {
    new SourceFiles(filer, aggregate.origin())
        .write(aggregate.collectionName(), new CollectionWriter(aggregate).write());
  }
}
