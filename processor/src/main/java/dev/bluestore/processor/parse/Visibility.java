package dev.bluestore.processor.parse;

import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Who can see a type. */
final class Visibility {
  private final Elements elements;

  Visibility(Elements elements) {
    this.elements = elements;
  }

  /** Whether a top-level class of the package can name the type. */
  boolean reaches(PackageElement scope, TypeElement type) {
    boolean samePackage = elements.getPackageOf(type).equals(scope);
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      boolean isPublic = each.getModifiers().contains(Modifier.PUBLIC);
      boolean isPrivate = each.getModifiers().contains(Modifier.PRIVATE);
      if (isPrivate || (!isPublic && !samePackage)) {
        return false;
      }
    }
    return true;
  }

  /** Whether every package can name the type. */
  static boolean isPublic(TypeElement type) {
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      if (!each.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }
}
