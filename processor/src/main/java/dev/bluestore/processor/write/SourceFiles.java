package dev.bluestore.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;

/** Writes source files that originate from one element. */
final class SourceFiles {
  private final Filer filer;
  private final Element origin;

  SourceFiles(Filer filer, Element origin) {
    this.filer = filer;
    this.origin = origin;
  }

  void write(ClassName name, TypeSpec type) throws IOException {
    try (Writer out = filer.createSourceFile(name.canonicalName(), origin).openWriter()) {
      out.write(textOf(name, type));
    }
  }

  private static String textOf(ClassName name, TypeSpec type) {
    return SourceText.tidied(
        JavaFile.builder(name.packageName(), type)
            .indent("  ")
            .skipJavaLangImports(true)
            .build()
            .toString());
  }
}
