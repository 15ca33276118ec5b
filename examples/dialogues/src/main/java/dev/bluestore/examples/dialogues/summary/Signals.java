package dev.bluestore.examples.dialogues.summary;

import dev.bluestore.examples.dialogues.model.Move;
import dev.bluestore.examples.dialogues.model.MoveType;
import dev.bluestore.examples.dialogues.summary.Problem.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads signals: {@code Hazel: [MOVE:CHALLENGE T0301] "Who drives it?"}. */
final class Signals {

  private static final String OPENING = "[MOVE:";
  private static final int MOST = 99;
  private static final Pattern SIGNAL =
      Pattern.compile(
          "(?<name>[^\\[]+?)\\s*[:–—-]?\\s*\\[MOVE:\\s*(?<type>[^\\]\\d]*?)"
              + "(?<targets>(?:[\\s,:]*[A-Z]\\d{4})*)\\s*](?<rest>.*)");
  private static final Pattern TARGET = Pattern.compile("[A-Z]\\d{4}");
  private static final Pattern QUOTED =
      Pattern.compile("(?<before>[^\"“„«]*)[\"“„«](?<words>.*)[\"”“»](?<after>[^\"”“»]*)");

  private final String dialogueId;
  private final int round;
  private final Instant createdAt;
  private final Problems problems;
  private final List<Move> moves = new ArrayList<>();

  Signals(String dialogueId, int round, Instant createdAt, Problems problems) {
    this.dialogueId = dialogueId;
    this.round = round;
    this.createdAt = createdAt;
    this.problems = problems;
  }

  static boolean isSignal(TextLine line) {
    return line.text().contains(OPENING);
  }

  /** The name of who signals, where the line can be placed; it is reported otherwise. */
  Optional<String> read(TextLine line) {
    Matcher signal = SIGNAL.matcher(line.text());
    if (!signal.matches() || signal.group("rest").contains(OPENING)) {
      problems.report(
          line.line(), Subject.SIGNAL, "expected a signal such as Name: [MOVE:CONVERGE] \"quote\"");
      return Optional.empty();
    }
    Optional<String> slug = People.slug(signal.group("name"));
    if (slug.isEmpty() || moves.size() == MOST) {
      problems.report(
          line.line(),
          Subject.SIGNAL,
          slug.isEmpty() ? "expected the name of an expert" : "expected at most 99 signals");
      return Optional.empty();
    }
    moves.add(move(slug.get(), signal));
    return Optional.of(signal.group("name"));
  }

  List<Move> moves() {
    return moves;
  }

  private Move move(String slug, Matcher signal) {
    String type = signal.group("type").strip();
    Optional<MoveType> known =
        Arrays.stream(MoveType.values())
            .filter(each -> each.name().equals(type.toUpperCase(Locale.ROOT)))
            .findFirst();
    Matcher quoted = QUOTED.matcher(signal.group("rest"));
    boolean isQuoted = quoted.matches();
    String context =
        Stream.of(
                known.isPresent() ? "" : type,
                isQuoted ? quoted.group("before") : signal.group("rest"),
                isQuoted ? quoted.group("after") : "")
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" "));
    return new Move(
        dialogueId,
        round,
        slug,
        moves.size() + 1,
        known.orElse(MoveType.OTHER),
        createdAt,
        TARGET.matcher(signal.group("targets")).results().map(MatchResult::group).toList(),
        context.isEmpty() ? Optional.empty() : Optional.of(context),
        isQuoted ? Optional.of(quoted.group("words")) : Optional.empty());
  }
}
