package dev.bluestore.processor.diagnostics;

/**
 * What can be wrong with an entity. An id is stable: it keeps its meaning from release to release.
 */
public enum Mistake {
  /** {@code @Entity} on something that is no record. */
  NOT_A_RECORD("BLUE001"),
  /** A type that generated code in the entity's package cannot see. */
  NOT_VISIBLE("BLUE002"),
  /** A record with type parameters. */
  GENERIC_RECORD("BLUE003"),
  /** No component is the partition key. */
  NO_PARTITION_KEY("BLUE004"),
  /** More than one component is the partition key. */
  SEVERAL_PARTITION_KEYS("BLUE005"),
  /** One component is both partition key and sort key. */
  KEY_OF_BOTH_KINDS("BLUE006"),
  /** The orders of the sort key have a gap, a repeat or a number below 1. */
  BROKEN_SORT_ORDER("BLUE007"),
  /** A key component is encrypted. */
  ENCRYPTED_KEY("BLUE008"),
  /** A key component of a type that has no text form for keys. */
  UNSUPPORTED_KEY_TYPE("BLUE009"),
  /** A key component that may be absent. */
  ABSENT_KEY("BLUE010"),
  /** A width on a type that has none, or one outside its range. */
  BAD_WIDTH("BLUE011"),
  /** A component of a type that cannot be stored. */
  UNSUPPORTED_TYPE("BLUE012"),
  /** An entity type of the wrong form. */
  MALFORMED_ENTITY_TYPE("BLUE013"),
  /** An entity type that the store keeps for itself. */
  RESERVED_ENTITY_TYPE("BLUE014"),
  /** A partition name of the wrong form. */
  MALFORMED_PARTITION_NAME("BLUE015"),
  /** A partition name that the store keeps for itself. */
  RESERVED_PARTITION_NAME("BLUE016"),
  /** An attribute name that the store keeps for itself. */
  RESERVED_ATTRIBUTE_NAME("BLUE017"),
  /** An attribute name that is empty, too long or no Unicode text. */
  MALFORMED_ATTRIBUTE_NAME("BLUE018"),
  /** Two components with one stored name. */
  REPEATED_ATTRIBUTE_NAME("BLUE019"),
  /** Two entities of one type in one package. */
  REPEATED_ENTITY_TYPE("BLUE020"),
  /** An annotation that means something on an entity's component alone. */
  MISPLACED_ANNOTATION("BLUE021"),
  /** An entity as a value inside another entity. */
  NESTED_ENTITY("BLUE022"),
  /** An enum that has no value to store. */
  EMPTY_ENUM("BLUE023"),
  /** The name of a class to generate belongs to another class. */
  TAKEN_CLASS_NAME("BLUE024"),
  /** A stored name for a component that is not stored as an attribute. */
  NAMED_KEY("BLUE025"),
  /** An {@code Optional} that may be null. */
  NULLABLE_OPTIONAL("BLUE026");

  private final String id;

  Mistake(String id) {
    this.id = id;
  }

  /** The stable id, {@code BLUE} and three digits. */
  public String id() {
    return id;
  }
}
