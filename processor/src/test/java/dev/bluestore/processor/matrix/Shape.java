package dev.bluestore.processor.matrix;

import java.util.Locale;

/** How the entity is written. */
enum Shape {
  RECORD(
      """
      @Entity("NAME")
      INDEX public record NAME(@PartitionKey("p") String p, ROLE TYPE value) {
        static NAME make(String p, TYPE value) {
          return new NAME(p, value);
        }
      }
      """),
  CLASS(
      """
      @Entity("NAME")
      INDEX public class NAME {
        private final @PartitionKey("p") String p;
        private final TYPE value;
        public NAME(String p, ROLE TYPE value) {
          this.p = p;
          this.value = value;
        }
        public String getP() {
          return p;
        }
        public TYPE getValue() {
          return value;
        }
        static NAME make(String p, TYPE value) {
          return new NAME(p, value);
        }
      }
      """),
  BUILDER(
      """
      @Entity("NAME")
      INDEX public final class NAME {
        private final String p;
        private final TYPE value;
        private NAME(Builder builder) {
          this.p = builder.p;
          this.value = builder.value;
        }
        @PartitionKey("p") public String p() {
          return p;
        }
        ROLE public TYPE value() {
          return value;
        }
        public static Builder builder() {
          return new Builder();
        }
        public static final class Builder {
          private String p;
          private TYPE value;
          public Builder p(String p) {
            this.p = p;
            return this;
          }
          public Builder value(TYPE value) {
            this.value = value;
            return this;
          }
          public NAME build() {
            return new NAME(this);
          }
        }
        static NAME make(String p, TYPE value) {
          return builder().p(p).value(value).build();
        }
      }
      """),
  FAMILY(
      """
      @EntityFamily
      public sealed interface NAMEFamily {
        @Entity("NAME")
        INDEX record NAME(@PartitionKey("p") String p, ROLE TYPE value) implements NAMEFamily {
          static NAME make(String p, TYPE value) {
            return new NAME(p, value);
          }
        }
        @Entity("NAME-other")
        record Other(@PartitionKey("p") String p, @SortKey int n) implements NAMEFamily {}
      }
      """);

  private final String source;

  Shape(String source) {
    this.source = source;
  }

  /** The file's type. */
  String fileOf(String name) {
    return this == FAMILY ? name + "Family" : name;
  }

  /** The entity, as another class of the package names it. */
  String typeOf(String name) {
    return this == FAMILY ? name + "Family." + name : name;
  }

  /** The entity's repository. */
  String repositoryOf(String name) {
    return typeOf(name).replace('.', '_') + "Repository";
  }

  /** The source of an entity. */
  String source(String name, Role role, Sample sample) {
    return source
        .replace("INDEX ", role.onEntity())
        .replace("ROLE ", role.onComponent())
        .replace("KIND", sample.kind().isEmpty() ? "S" : sample.kind())
        .replace("TYPE", sample.type())
        .replace("@Entity(\"NAME", "@Entity(\"" + name.toLowerCase(Locale.ROOT))
        .replace("NAME", name);
  }
}
