package dev.bluestore.processor.write;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.bluestore.processor.model.EntityModel;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Filer;

/** Writes the source files of an entity that keeps the rules. */
public final class EntityWriter {
  private final Filer filer;

  public EntityWriter(Filer filer) {
    this.filer = filer;
  }

  /**
   * Writes the mapper and the repository.
   *
   * @throws IOException where the compiler cannot write them
   */
  public void write(EntityModel entity) throws IOException {
    for (TypeSpec type :
        List.of(new MapperWriter(entity).write(), new RepositoryWriter(entity).write())) {
      JavaFile.builder(entity.record().name().packageName(), type)
          .indent("  ")
          .skipJavaLangImports(true)
          .build()
          .writeTo(filer);
    }
  }
}
