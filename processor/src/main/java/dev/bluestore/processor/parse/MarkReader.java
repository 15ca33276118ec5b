package dev.bluestore.processor.parse;

import dev.bluestore.annotations.Aliases;
import dev.bluestore.annotations.CreatedAt;
import dev.bluestore.annotations.Default;
import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.FormerlyEncrypted;
import dev.bluestore.annotations.FormerlyPlain;
import dev.bluestore.annotations.Generated;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;
import dev.bluestore.annotations.TimeToLive;
import dev.bluestore.annotations.Unauthenticated;
import dev.bluestore.annotations.UpdatedAt;
import dev.bluestore.annotations.Version;
import dev.bluestore.processor.model.Marks;
import dev.bluestore.processor.model.PartitionMark;
import dev.bluestore.processor.model.Role;
import dev.bluestore.processor.model.SortMark;
import dev.bluestore.processor.model.Stated;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;

/** Reads the annotations of a component, whether they make sense or not. */
final class MarkReader {
  private MarkReader() {}

  static Marks marks(Annotated annotated) {
    return new Marks(
        annotated.find(PartitionKey.class).map(MarkReader::partition),
        annotated.find(SortKey.class).map(MarkReader::sort),
        annotated.find(Encrypted.class).map(Mark::place),
        annotated.find(Unauthenticated.class).map(Mark::place),
        roles(annotated),
        annotated.find(Aliases.class).map(mark -> mark.texts("value")).orElse(List.of()),
        annotated.find(Default.class).map(mark -> mark.text("value")),
        annotated.find(FormerlyPlain.class).map(Mark::place),
        annotated.find(FormerlyEncrypted.class).map(Mark::place),
        annotated.suppressed());
  }

  private static PartitionMark partition(Mark mark) {
    return new PartitionMark(
        mark.place(), mark.text("value"), mark.number("order"), mark.number("width"));
  }

  private static SortMark sort(Mark mark) {
    return new SortMark(mark.place(), mark.number("order"), mark.number("width"));
  }

  private static List<Stated<Role>> roles(Annotated annotated) {
    return Arrays.stream(Role.values())
        .flatMap(
            role ->
                annotated.find(annotationOf(role)).stream()
                    .map(mark -> new Stated<>(role, mark.place())))
        .toList();
  }

  private static Class<? extends Annotation> annotationOf(Role role) {
    return switch (role) {
      case VERSION -> Version.class;
      case TIME_TO_LIVE -> TimeToLive.class;
      case CREATED_AT -> CreatedAt.class;
      case UPDATED_AT -> UpdatedAt.class;
      case GENERATED -> Generated.class;
    };
  }
}
