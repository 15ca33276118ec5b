package dev.bluestore.processor.parse;

import dev.bluestore.annotations.Index;
import dev.bluestore.annotations.Projection;
import dev.bluestore.processor.model.IndexModel;
import java.util.List;

/** Reads the indexes that an entity declares. */
final class IndexParser {
  private IndexParser() {}

  static List<IndexModel> indexes(Annotated entity) {
    return entity.findAll(Index.class, Index.All.class).stream().map(IndexParser::index).toList();
  }

  private static IndexModel index(Mark mark) {
    return new IndexModel(
        mark.place(),
        mark.text("name"),
        mark.texts("partition"),
        mark.texts("sort"),
        projected(mark.constant("projection", Projection.class).orElse(Projection.ALL)),
        mark.texts("include"));
  }

  private static IndexModel.Projected projected(Projection projection) {
    return switch (projection) {
      case ALL -> IndexModel.Projected.ALL;
      case KEYS_ONLY -> IndexModel.Projected.KEYS_ONLY;
      case INCLUDE -> IndexModel.Projected.INCLUDE;
    };
  }
}
