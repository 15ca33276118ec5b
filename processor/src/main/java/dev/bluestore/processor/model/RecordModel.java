package dev.bluestore.processor.model;

import com.palantir.javapoet.ClassName;
import dev.bluestore.processor.diagnostics.Place;
import java.util.List;

/** A record and its components, in the order of their declaration. */
public record RecordModel(ClassName name, Place place, List<Component> components) {
  public RecordModel {
    components = List.copyOf(components);
  }

  /** The name within its package: {@code Perspective}, {@code Outer.Perspective}. */
  public String displayName() {
    return String.join(".", name.simpleNames());
  }
}
