package dev.bluestore.examples.dialogues.summary;

import dev.bluestore.examples.dialogues.model.Convergence;
import dev.bluestore.examples.dialogues.model.PerspectiveStatus;
import dev.bluestore.examples.dialogues.model.QuestionStatus;
import dev.bluestore.examples.dialogues.model.RecommendationStatus;
import dev.bluestore.examples.dialogues.model.Standing;
import dev.bluestore.examples.dialogues.model.TensionStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words that people use for the statuses of one kind of item. */
record StatusWords<S extends Enum<S>>(Map<String, S> words, S initial, S other) {

  static final StatusWords<PerspectiveStatus> PERSPECTIVE =
      new StatusWords<>(
          Map.ofEntries(
              Map.entry("open", PerspectiveStatus.OPEN),
              Map.entry("active", PerspectiveStatus.OPEN),
              Map.entry("refined", PerspectiveStatus.REFINED),
              Map.entry("amended", PerspectiveStatus.REFINED),
              Map.entry("merged", PerspectiveStatus.MERGED),
              Map.entry("adopted", PerspectiveStatus.ADOPTED),
              Map.entry("accepted", PerspectiveStatus.ADOPTED),
              Map.entry("withdrawn", PerspectiveStatus.WITHDRAWN),
              Map.entry("conceded", PerspectiveStatus.WITHDRAWN)),
          PerspectiveStatus.OPEN,
          PerspectiveStatus.OTHER);

  static final StatusWords<TensionStatus> TENSION =
      new StatusWords<>(
          Map.of(
              "open", TensionStatus.OPEN,
              "unresolved", TensionStatus.OPEN,
              "addressed", TensionStatus.ADDRESSED,
              "resolved", TensionStatus.RESOLVED,
              "settled", TensionStatus.RESOLVED,
              "closed", TensionStatus.RESOLVED,
              "reopened", TensionStatus.REOPENED),
          TensionStatus.OPEN,
          TensionStatus.OTHER);

  static final StatusWords<QuestionStatus> QUESTION =
      new StatusWords<>(
          Map.of(
              "open", QuestionStatus.OPEN,
              "unanswered", QuestionStatus.OPEN,
              "answered", QuestionStatus.ANSWERED,
              "closed", QuestionStatus.ANSWERED,
              "resolved", QuestionStatus.ANSWERED,
              "deferred", QuestionStatus.DEFERRED,
              "postponed", QuestionStatus.DEFERRED),
          QuestionStatus.OPEN,
          QuestionStatus.OTHER);

  static final StatusWords<RecommendationStatus> RECOMMENDATION =
      new StatusWords<>(
          Map.of(
              "proposed", RecommendationStatus.PROPOSED,
              "open", RecommendationStatus.PROPOSED,
              "amended", RecommendationStatus.AMENDED,
              "adopted", RecommendationStatus.ADOPTED,
              "accepted", RecommendationStatus.ADOPTED,
              "yes", RecommendationStatus.ADOPTED,
              "rejected", RecommendationStatus.REJECTED,
              "no", RecommendationStatus.REJECTED),
          RecommendationStatus.PROPOSED,
          RecommendationStatus.OTHER);

  static final StatusWords<Standing> STANDING =
      new StatusWords<>(
          Map.of(
              "open", Standing.OPEN,
              "accepted", Standing.ACCEPTED,
              "confirmed", Standing.ACCEPTED,
              "verified", Standing.ACCEPTED,
              "disputed", Standing.DISPUTED,
              "contested", Standing.DISPUTED,
              "withdrawn", Standing.WITHDRAWN,
              "retracted", Standing.WITHDRAWN),
          Standing.OPEN,
          Standing.OTHER);

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

  /** The status that a text begins with. */
  Optional<S> leading(String text) {
    return Optional.ofNullable(words.get(NO_LETTER.split(lower(text), 2)[0]));
  }

  /** The status that a heading speaks of, where it speaks of one alone. */
  Optional<S> spokenOf(String heading) {
    List<S> statuses =
        Arrays.stream(NO_LETTER.split(lower(heading)))
            .flatMap(word -> Optional.ofNullable(words.get(word)).stream())
            .distinct()
            .toList();
    return statuses.size() == 1 ? Optional.of(statuses.get(0)) : Optional.empty();
  }

  /** How far a round has come, in the words of its status. */
  static Convergence convergence(String status) {
    String words = lower(status);
    if (words.contains("block")) {
      return Convergence.BLOCKED;
    }
    if (words.matches(".*\\b(converging|partial|near|nearly|almost|approaching)\\b.*")) {
      return Convergence.CONVERGING;
    }
    if (words.matches(".*\\b(open|ongoing|progress|no|not|divergent|diverging)\\b.*")) {
      return Convergence.OPEN;
    }
    return words.contains("converge") ? Convergence.CONVERGED : Convergence.OTHER;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
