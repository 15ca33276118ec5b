package dev.bluestore.processor.write;

import dev.bluestore.processor.model.FamilyModel;
import java.io.IOException;
import javax.annotation.processing.Filer;

/** Writes the source file of a family that keeps the rules. */
public final class FamilyWriter {
  private final Filer filer;

  /** Writes through the compiler. */
  public FamilyWriter(Filer filer) {
    this.filer = filer;
  }

  /**
   * Writes the repository.
   *
   * @throws IOException where the compiler cannot write it
   */
  public void write(FamilyModel family) throws IOException {
    new SourceFiles(filer, family.origin())
        .write(family.repositoryName(), new FamilyRepositoryWriter(family).write());
  }
}
