package dev.bluestore.cli;

import dev.bluestore.rotation.RemovalEstimate;
import java.util.List;

/** What a command says that only looked at what it would remove. */
final class RemovalReport {

  private RemovalReport() {}

  /**
   * Of what was found.
   *
   * @param what would be removed, in the plural
   */
  static Report of(RemovalEstimate found, String what) {
    return new Report(
        Outcome.foundWrong(found.refused() > 0),
        List.of(
            "%,d %s of %,d bytes would be removed, and %,d be dated for a later run; %,d do not open."
                .formatted(found.removed(), what, found.bytes(), found.dated(), found.refused())),
        Json.object()
            .put("removed", found.removed())
            .put("bytes", found.bytes())
            .put("dated", found.dated())
            .put("refused", found.refused())
            .put("dry_run", true));
  }
}
