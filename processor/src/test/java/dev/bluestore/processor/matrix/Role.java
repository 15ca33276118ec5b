package dev.bluestore.processor.matrix;

/** What the type under test is to its entity. */
enum Role {
  PLAIN("", ""),
  SEALED("@Encrypted ", ""),
  KEY("@SortKey ", ""),
  INDEX("@Attribute(\"value_KIND\") ", "@Index(name = \"by_KIND\", partition = \"value\")\n");

  private final String onComponent;
  private final String onEntity;

  Role(String onComponent, String onEntity) {
    this.onComponent = onComponent;
    this.onEntity = onEntity;
  }

  /** The annotation of the component, with a space behind it. */
  String onComponent() {
    return onComponent;
  }

  /** The annotation of the entity, with its line. */
  String onEntity() {
    return onEntity;
  }
}
