package dev.bluestore.processor.write;

import dev.bluestore.processor.model.EntityModel;
import java.io.IOException;
import javax.annotation.processing.Filer;

/** Writes the source files of an entity that keeps the rules. */
public final class EntityWriter {
  private final Filer filer;

  /** Writes through the compiler. */
  public EntityWriter(Filer filer) {
    this.filer = filer;
  }

  /**
   * Writes the mapper, the repository and the metamodel.
   *
   * @throws IOException where the compiler cannot write them
   */
  public void write(EntityModel entity) throws IOException {
    MapperParts mapper = MapperParts.of(entity);
    SourceFiles files = new SourceFiles(filer, entity.origin());
    files.write(entity.mapperName(), new MapperWriter(mapper).write());
    files.write(entity.repositoryName(), new RepositoryWriter(mapper).write());
    files.write(entity.metamodelName(), new MetamodelWriter(mapper).write());
  }
}
