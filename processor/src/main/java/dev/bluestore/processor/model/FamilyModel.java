package dev.bluestore.processor.model;

import com.palantir.javapoet.ClassName;
import dev.bluestore.processor.diagnostics.Place;
import java.util.List;
import javax.lang.model.element.Element;

/**
 * A sealed type whose permitted classes are entities.
 *
 * @param members the entities, in the order of their entity types
 */
public record FamilyModel(
    ClassName name, Place place, List<EntityModel> members, Surroundings surroundings) {
  public FamilyModel {
    members = List.copyOf(members);
  }

  /** The name of its repository. */
  public ClassName repositoryName() {
    return ClassName.get(name.packageName(), String.join("_", name.simpleNames()) + "Repository");
  }

  /** The element that everything generated for it originates from. */
  public Element origin() {
    return place.element();
  }
}
