package dev.bluestore.processor.matrix;

import java.util.ArrayList;
import java.util.List;

/** A type in a role in an entity of a shape. */
record Combination(String name, Sample sample, Role role, Shape shape) {

  /** The ids that it gives; none where it compiles. */
  List<String> expectedIds() {
    List<String> ids = new ArrayList<>();
    if (role == Role.KEY && isOptional()) {
      ids.add("BLUE010");
    }
    if (role == Role.KEY && !sample.isKey()) {
      ids.add("BLUE009");
    }
    if (role == Role.INDEX && sample.kind().isEmpty()) {
      ids.add("BLUE037");
    }
    return ids;
  }

  private boolean isOptional() {
    return sample.type().startsWith("Optional");
  }

  /** The source of the entity. */
  String entity() {
    return shape.source(name, role, sample);
  }

  /** The name of the class that stores and finds entities of it. */
  String trip() {
    return name + "Trip";
  }

  /** The source of the class that stores and finds entities of it. */
  String tripSource() {
    StringBuilder steps = new StringBuilder();
    for (int i = 0; i < sample.values().size(); i++) {
      steps.append(step(i));
    }
    return """
    public class %s implements java.util.function.Function<dev.bluestore.EncryptedStore, List<Object>> {
      @Override
      public List<Object> apply(dev.bluestore.EncryptedStore store) {
        %s entities = new %s(store);
        List<Object> pairs = new ArrayList<>();
    %s    return pairs;
      }
    }
    """
        .formatted(trip(), shape.repositoryOf(name), shape.repositoryOf(name), steps);
  }

  private String step(int index) {
    String value = sample.values().get(index);
    String entity = shape.typeOf(name);
    String found =
        role == Role.KEY
            ? "entities.find(\"p\", " + value + ").orElseThrow()"
            : "entities.find(\"p\").orElseThrow()";
    String queried =
        role == Role.INDEX && !value.contains("empty()")
            ? "    pairs.add(stored%d); pairs.add(entities.queryBy%s(%s).list().get(0));\n"
                .formatted(index, sample.kind(), held(value))
            : "";
    return "    %s stored%d = entities.put(%s.make(\"p\", %s));\n"
            .formatted(entity, index, entity, value)
        + "    pairs.add(stored%d); pairs.add(%s);\n".formatted(index, found)
        + queried;
  }

  // A query of an index asks for a value that is there.
  private String held(String value) {
    return isOptional() ? value + ".orElseThrow()" : value;
  }

  @Override
  public String toString() {
    return sample.type() + " " + role + " " + shape;
  }
}
