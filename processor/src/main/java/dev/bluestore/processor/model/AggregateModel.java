package dev.bluestore.processor.model;

import com.palantir.javapoet.ClassName;
import dev.bluestore.processor.diagnostics.Place;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/** A record of what one partition holds. */
public record AggregateModel(
    ClassName name, String displayName, Place place, List<Part> parts, Surroundings surroundings) {
  public AggregateModel {
    parts = List.copyOf(parts);
  }

  /** How many entities a component holds. */
  public enum Cardinality {
    /** The class itself. */
    ONE,
    /** An {@code Optional}. */
    OPTIONAL,
    /** A {@code List}. */
    ALL
  }

  /**
   * A component.
   *
   * @param content the entity or family that it holds
   */
  public record Part(String name, Place place, Cardinality cardinality, Content content) {}

  /**
   * An entity or a family.
   *
   * @param repository the name of its repository
   * @param isFamily whether it is a family, so that the repository is of several classes
   * @param entities the entity itself, or the members of the family
   */
  public record Content(
      ClassName type, ClassName repository, boolean isFamily, List<EntityModel> entities) {
    public Content {
      entities = List.copyOf(entities);
    }

    /** An entity. */
    public static Content of(EntityModel entity) {
      return new Content(entity.name(), entity.repositoryName(), false, List.of(entity));
    }

    /** A family. */
    public static Content of(FamilyModel family) {
      return new Content(family.name(), family.repositoryName(), true, family.members());
    }
  }

  /** All entities of all components. */
  public Stream<EntityModel> entities() {
    return parts.stream().flatMap(part -> part.content().entities().stream());
  }

  /**
   * The name of its collection: {@code DiscussionCollection}, {@code Outer_DiscussionCollection}.
   */
  public ClassName collectionName() {
    return ClassName.get(name.packageName(), String.join("_", name.simpleNames()) + "Collection");
  }

  /** The element that everything generated for it originates from. */
  public Element origin() {
    return place.element();
  }
}
