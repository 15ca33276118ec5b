package dev.bluestore.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.IndexModel;
import dev.bluestore.processor.model.KeyElement;
import dev.bluestore.processor.model.Stated;
import java.util.List;
import java.util.stream.Collectors;

/** What repositories say of themselves. */
final class RepositoryJavadoc {
  static final String EVENTUALLY_CONSISTENT =
      "The same repository with eventually consistent reads: they cost half, and may miss"
          + " what was stored a moment ago.";

  static final String ITEMS =
      "The same items by untyped keys, as batches and transactions take them.";

  static final String ASYNC =
      "The same items, without a thread that waits for them: futures in place of results.";

  private RepositoryJavadoc() {}

  static CodeBlock of(EntityModel entity) {
    return CodeBlock.builder()
        .add("Stores {@link $T}s as sealed items. Thread-safe.\n\n", entity.name())
        .add(
            "<p>PK is {@code $L}, SK is {@code $L}.",
            partition(entity),
            layout(entity.type().value(), entity.sort()))
        .build();
  }

  static CodeBlock collection(ClassName type) {
    return CodeBlock.of(
        "Everything in the partition of a {@link $T}, whichever entities it is of, by one query.",
        type);
  }

  static CodeBlock itemsOfMembers(ClassName type) {
    return CodeBlock.of(
        "The items of each class of {@link $T} by untyped keys, as batches and transactions take"
            + " them.",
        type);
  }

  static CodeBlock put(boolean versioned) {
    if (!versioned) {
      return CodeBlock.of(
          "Seals and stores an entity, in place of one that has the same key.\n\n"
              + "@return the entity as it is stored");
    }
    return CodeBlock.builder()
        .add("Seals and stores an entity, new or in place of the version that it was read as.\n\n")
        .add("@return the entity as it is stored, with its next version\n")
        .add("@throws $T where somebody else has stored it since", RuntimeTypes.CONFLICT)
        .build();
  }

  static CodeBlock delete(boolean versioned) {
    return versioned
        ? CodeBlock.of(
            "Deletes an entity in the version that it was read as.\n\n"
                + "@throws $T where somebody else has stored or deleted it since",
            RuntimeTypes.CONFLICT)
        : CodeBlock.of("Deletes what has the key of this entity, if there is something.");
  }

  static CodeBlock putMember(boolean versioned) {
    return CodeBlock.of(
        "Seals and stores an entity of whichever class it is.\n\n"
            + "@return the entity as it is stored$L",
        conflict(versioned));
  }

  static CodeBlock updateMember(ClassName type) {
    return CodeBlock.of(
        "Reads the {@link $T} of a key, and stores what the change makes of it; again where somebody"
            + " else was faster.\n\n"
            + "@param change leaves class and key as they are, and may be asked several times\n"
            + "@return the entity as it is stored\n"
            + "@throws $T where there is none",
        type,
        RuntimeTypes.NOT_FOUND);
  }

  static CodeBlock keyOfMember(ClassName type) {
    return CodeBlock.of(
        "The key of a {@link $T}, of the class that it is of; what is not stored yet may get another"
            + " id.",
        type);
  }

  static CodeBlock deleteMember(boolean versioned) {
    return CodeBlock.of(
        "Deletes an entity of whichever class it is.$L$L",
        versioned ? "\n" : "",
        conflict(versioned));
  }

  private static CodeBlock conflict(boolean versioned) {
    return versioned
        ? CodeBlock.of(
            "\n@throws $T where it has a version, and somebody else has stored or deleted it since",
            RuntimeTypes.CONFLICT)
        : CodeBlock.of("");
  }

  static CodeBlock putIfAbsent(String stored) {
    return CodeBlock.of(
        "Seals and stores an entity$L where nothing has its key, and leaves what has it as it is.\n\n"
            + "@return empty where it was stored; otherwise what is there",
        stored);
  }

  static CodeBlock get(ClassName type) {
    return CodeBlock.of(
        "Gets the {@link $T} that has this key.\n\n@throws $T where there is none",
        type,
        RuntimeTypes.NOT_FOUND);
  }

  static CodeBlock key(ClassName type) {
    return CodeBlock.of(
        "The key of a {@link $T}, as {@link #async}, batches and transactions take it.", type);
  }

  static CodeBlock query(ClassName type, QueryPart part) {
    return CodeBlock.of(
        part.components().isEmpty()
            ? "Every {@link $T}, in the order of the key."
            : part.isRange()
                ? "Every {@link $T} whose key begins with these components, the last of them in a"
                    + " range, in the order of the key."
                : "Every {@link $T} whose key begins with these components, in the order of the"
                    + " key.",
        type);
  }

  static CodeBlock query(ClassName type, IndexModel index, QueryPart part) {
    CodeBlock.Builder text =
        CodeBlock.builder()
            .add(
                "Every {@link $T} of the index {@code $L} that has these values",
                type,
                ClassFrame.comment(index.name().value()));
    if (part.isRange()) {
      text.add(", the last of them in a range");
    }
    if (!index.sort().isEmpty()) {
      String order = index.sort().stream().map(Stated::value).collect(Collectors.joining(", "));
      text.add(", in the order of {@code $L}", order);
    }
    text.add(". Eventually consistent");
    if (index.projection() != IndexModel.Projected.ALL) {
      text.add("; each is read again by its key");
    }
    return text.add(".").build();
  }

  /** Of an index that several classes share. */
  static CodeBlock queryMembers(ClassName type, String index, boolean isRange) {
    return CodeBlock.of(
        "Every {@link $T} of the index {@code $L} that has these values$L, one class after the other."
            + " Eventually consistent.",
        type,
        ClassFrame.comment(index),
        isRange ? ", the last of them in a range" : "");
  }

  /** What the methods that make queries take and return. */
  static CodeBlock of(Parameters parameters) {
    return CodeBlock.of(
        "\n\n$L@return the query, which reads nothing before it is asked for results",
        parameters.javadoc());
  }

  // dialogue#{dialogueId}
  static String partition(EntityModel entity) {
    return layout(entity.partitionNames().get(0).value(), entity.partition());
  }

  private static String layout(String first, List<KeyElement> parts) {
    return parts.stream()
        .map(RepositoryJavadoc::described)
        .collect(Collectors.joining("", first, ""));
  }

  private static String described(KeyElement part) {
    return part instanceof KeyElement.Field field
        ? "#{" + field.component().name() + "}"
        : "#" + ClassFrame.comment(((KeyElement.Constant) part).text().value());
  }
}
