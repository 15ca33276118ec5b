package dev.bluestore.processor.parse;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The top-level types whose sources this compilation has read, over all of its rounds. */
public final class Sources {
  private final Set<String> names = new HashSet<>();

  /** Adds the types among the root elements of a round. */
  public void add(Collection<? extends Element> roots) {
    for (Element root : roots) {
      if (root instanceof TypeElement type) {
        names.add(type.getQualifiedName().toString());
      }
    }
  }

  /** Whether a top-level type of this name is compiled from source. */
  public boolean contains(String qualifiedName) {
    return names.contains(qualifiedName);
  }

  boolean contain(TypeElement type) {
    Element outermost = type;
    while (outermost.getEnclosingElement() instanceof TypeElement enclosing) {
      outermost = enclosing;
    }
    return contains(outermost.toString());
  }
}
