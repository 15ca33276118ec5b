package dev.bluestore.processor.diagnostics;

/**
 * What can be wrong with an entity, and why it matters. An id is stable: it keeps its meaning from
 * release to release. Ids below 100 are errors, the others warnings.
 */
public enum Mistake {
  /** {@code @Entity} on something of which there are no instances to store. */
  NOT_A_CLASS("BLUE001", "an item is made of the components of a class, and read back into one."),
  /** A type that generated code in the entity's package cannot see. */
  NOT_VISIBLE("BLUE002", "the mapper is a class of the entity's package that names this type."),
  /** An entity with type parameters, or a type whose arguments are not known. */
  UNKNOWN_TYPE_ARGUMENT(
      "BLUE003", "the codec is chosen at compile time, by the type that is read back."),
  /** No component or constant is the partition key. */
  NO_PARTITION_KEY("BLUE004", "every item has a partition, and its data key belongs to it."),
  /** The partition's name is missing, or stated twice with different values. */
  PARTITION_NAME_UNCLEAR("BLUE005", "the name is the first part of PK, one for the entity."),
  /** One component is both partition key and sort key. */
  KEY_OF_BOTH_KINDS("BLUE006", "a component stands in one place of the key."),
  /** The orders of one side of the key have a gap, a repeat or a number below 1. */
  BROKEN_KEY_ORDER("BLUE007", "the order decides what queries can ask for, and how items sort."),
  /** A key component is encrypted. */
  ENCRYPTED_KEY("BLUE008", "DynamoDB finds an item by its key, and so must see it."),
  /** A key component of a type that has no text form for keys. */
  UNSUPPORTED_KEY_TYPE("BLUE009", "keys are text, and have to sort as their values do."),
  /** A key component that may be absent. */
  ABSENT_KEY("BLUE010", "an item without a part of its key could be neither stored nor found."),
  /** A width on a type that has none, or one outside its range. */
  BAD_WIDTH("BLUE011", "numbers in keys are padded to a width, so that 2 sorts before 10."),
  /** A component of a type that cannot be stored. */
  UNSUPPORTED_TYPE("BLUE012", "nothing says how its values are stored and read back."),
  /** An entity type of the wrong form. */
  MALFORMED_ENTITY_TYPE("BLUE013", "the entity type is the first part of every SK."),
  /** An entity type that the store keeps for itself. */
  RESERVED_ENTITY_TYPE("BLUE014", "the store keeps its own items under this type."),
  /** A partition name of the wrong form. */
  MALFORMED_PARTITION_NAME("BLUE015", "the partition's name is the first part of every PK."),
  /** A partition name that the store keeps for itself. */
  RESERVED_PARTITION_NAME("BLUE016", "the store keeps records of its own in such partitions."),
  /** An attribute name that the store keeps for itself. */
  RESERVED_ATTRIBUTE_NAME("BLUE017", "the field would overwrite what the store needs to open it."),
  /** An attribute name that is empty, too long or no Unicode text. */
  MALFORMED_ATTRIBUTE_NAME("BLUE018", "DynamoDB would refuse every item with this name."),
  /** Two components with one stored name. */
  REPEATED_ATTRIBUTE_NAME("BLUE019", "one of the two values would be lost."),
  /** Two entities of one type in one package. */
  REPEATED_ENTITY_TYPE("BLUE020", "items of one would be read as the other."),
  /** An annotation that means something on an entity's component alone. */
  MISPLACED_ANNOTATION("BLUE021", "it would have no effect, and look as if it had one."),
  /** An entity as a value inside another entity. */
  NESTED_ENTITY("BLUE022", "an entity is an item of its own, with a key and a life of its own."),
  /** An enum that has no value to store. */
  EMPTY_ENUM("BLUE023", "no value of it can exist, so the component could never be read."),
  /** The name of a class to generate belongs to another class. */
  TAKEN_CLASS_NAME("BLUE024", "two classes cannot have one name."),
  /** A stored name for a component that is not stored as an attribute. */
  NAMED_KEY("BLUE025", "a key component is an attribute of its own only where an index needs it."),
  /** An {@code Optional} that may be null. */
  NULLABLE_OPTIONAL("BLUE026", "null and empty would both be stored as absent."),
  /** A class that generated code cannot make. */
  NO_CONSTRUCTION("BLUE027", "an item that is read has to become an instance again."),
  /** A component whose value generated code cannot read. */
  NO_ACCESS("BLUE028", "what cannot be read from an instance cannot be stored."),
  /** A field that is no component of what is stored. */
  LOST_FIELD("BLUE029", "its value would be lost between writing and reading."),
  /** A converter that generated code cannot make or whose types it cannot tell. */
  BAD_CONVERTER("BLUE030", "the mapper makes one converter and calls it for every value."),
  /** A converter for a type that the component does not hold. */
  UNUSED_CONVERTER("BLUE031", "it would have no effect, and look as if it had one."),
  /** A sealed type with a permitted class that cannot be told or made. */
  BAD_VARIANT("BLUE032", "each permitted class has to be stored, and read back as itself."),
  /** Two permitted classes with one discriminator. */
  REPEATED_VARIANT("BLUE033", "values of one would be read as the other."),
  /** A component that is stored under the name of the discriminator. */
  DISCRIMINATOR_CLASH("BLUE034", "the discriminator stands beside the components, under its name."),
  /** An index over a field that does not exist. */
  UNKNOWN_INDEX_FIELD("BLUE035", "an index is over components of the entity, by their Java names."),
  /** An index over an encrypted field. */
  ENCRYPTED_INDEX("BLUE036", "DynamoDB can index only what it can read."),
  /** An index over a field that is not stored as text, number or bytes. */
  UNSUPPORTED_INDEX_TYPE("BLUE037", "DynamoDB indexes attributes of the types S, N and B alone."),
  /** An index of the wrong form. */
  MALFORMED_INDEX("BLUE038", "DynamoDB would refuse the index when the table is made."),
  /** Two indexes of one name. */
  REPEATED_INDEX("BLUE039", "a table has one index of a name."),
  /** A life annotation on a component of a type that it does not fit. */
  BAD_ROLE_TYPE("BLUE040", "the store sets or compares the value itself."),
  /** A life annotation twice in an entity, or two of them on one component. */
  REPEATED_ROLE("BLUE041", "an item has one version, one end and one time of each kind."),
  /** A version or time to live that is encrypted. */
  ENCRYPTED_ROLE("BLUE042", "DynamoDB compares the value itself, and so must see it."),
  /** A life annotation on a key component whose value would change with a write. */
  ROLE_IN_KEY("BLUE043", "a write that changes the key stores another item beside the old one."),
  /** {@code @Unauthenticated} on a component that has to be authenticated. */
  BAD_UNAUTHENTICATED(
      "BLUE044", "whoever can write the table could change the value unnoticed, and mislead."),
  /** A default that is no value of the component. */
  BAD_DEFAULT("BLUE045", "an item without the field is read as this value."),
  /** An alias that belongs to something else. */
  BAD_ALIAS("BLUE046", "an item that has both names would be read wrongly."),
  /** A migration between plain and encrypted that contradicts the component. */
  BAD_MIGRATION("BLUE047", "it says on which other side older items have the field."),
  /** A constant in the key without text. */
  BAD_KEY_CONSTANT("BLUE048", "no part of a key is empty."),
  /** A family whose members cannot be told or do not share their partition. */
  BAD_FAMILY("BLUE049", "one query of a partition gives the members, each by its entity type."),
  /** What is stored differs from the schema lock in a way that leaks, loses or reinterprets. */
  SCHEMA_LOCK_BROKEN("BLUE050", "items that are stored would leak, lose or change their meaning."),
  /** A schema lock that cannot be read or written. */
  SCHEMA_LOCK_UNUSABLE("BLUE051", "without it nobody notices a change of what is stored."),
  /** A version that older items have elsewhere. */
  MOVED_VERSION(
      "BLUE052",
      "a write compares the version with its present attribute alone, not an older one."),
  /** {@code @Collection} on something that cannot hold what a partition has. */
  BAD_COLLECTION("BLUE053", "a collection is a record whose components are what a partition has."),
  /** A component of a collection that is no entity, nor an Optional or a list of one. */
  BAD_COLLECTION_COMPONENT(
      "BLUE054", "a component says what is in the partition: one entity, at most one, or all."),
  /** A collection of entities that have different partitions. */
  MIXED_PARTITIONS(
      "BLUE055", "a collection is read by one query, and a query is of one partition."),
  /** An entity that two components of a collection hold. */
  REPEATED_COLLECTION_ENTITY("BLUE056", "an item of it would stand in both, or in the wrong one."),
  /** A plain field that is named like a secret. */
  LEAKING_FIELD("BLUE101", "whoever can read the table, its indexes or its backups reads it too."),
  /** A key component that is named like a secret. */
  LEAKING_KEY("BLUE102", "keys are in the clear in the table, in its metrics and in access logs.");

  private final String id;
  private final String why;

  Mistake(String id, String why) {
    this.id = id;
    this.why = why;
  }

  /** The stable id, {@code BLUE} and three digits. */
  public String id() {
    return id;
  }

  /** Why it matters, as one sentence. */
  public String why() {
    return why;
  }

  /** Whether it is legal, so that a build may accept it on purpose. */
  public boolean isWarning() {
    return id.compareTo("BLUE100") > 0;
  }
}
