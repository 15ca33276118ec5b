package dev.bluestore.processor.parse;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;

/** The packages and top-level types whose sources this compilation has read, in all its rounds. */
public final class Sources {
  private final Set<String> names = new HashSet<>();

  /** Adds the root elements of a round. */
  public void add(Collection<? extends Element> roots) {
    for (Element root : roots) {
      if (root instanceof QualifiedNameable named) {
        names.add(named.getQualifiedName().toString());
      }
    }
  }

  /** Whether a top-level type of this name is compiled from source. */
  public boolean contains(String qualifiedName) {
    return names.contains(qualifiedName);
  }

  /** Whether the element stands in a source. */
  boolean contain(Element element) {
    Element outermost = element;
    for (Element each = element;
        each != null && !(each instanceof PackageElement);
        each = each.getEnclosingElement()) {
      outermost = each;
    }
    return outermost instanceof QualifiedNameable named
        && contains(named.getQualifiedName().toString());
  }
}
