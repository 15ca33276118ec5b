package dev.bluestore.examples.dialogues.summary;

import dev.bluestore.examples.dialogues.model.Message;
import dev.bluestore.examples.dialogues.summary.Problem.Subject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads messages: {@code 2026-03-14T09:30:00Z Hazel: The depot has two spare drivers.} */
final class Messages {

  private static final Pattern SECTION =
      Pattern.compile(".*\\b(messages|transcript|correspondence)\\b.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern MESSAGE =
      Pattern.compile("(?<time>\\d{4}-\\S+Z)\\s+(?<name>[^:]+):\\s*(?<body>\\S.*)", Pattern.DOTALL);

  private final String dialogueId;
  private final int round;
  private final Instant createdAt;
  private final Problems problems;
  private final List<Message> messages = new ArrayList<>();

  Messages(String dialogueId, int round, Instant createdAt, Problems problems) {
    this.dialogueId = dialogueId;
    this.round = round;
    this.createdAt = createdAt;
    this.problems = problems;
  }

  static boolean areIn(Section section) {
    return SECTION.matcher(section.title()).matches();
  }

  /** The name of who wrote it, where the line can be placed; it is reported otherwise. */
  Optional<String> read(TextLine line) {
    Matcher message = MESSAGE.matcher(line.text());
    Optional<Instant> time = message.matches() ? time(message.group("time")) : Optional.empty();
    Optional<String> author = time.flatMap(known -> People.slug(message.group("name")));
    if (time.isEmpty() || author.isEmpty()) {
      problems.report(
          line.line(),
          Subject.MESSAGE,
          "expected a message such as 2026-03-14T09:30:00Z Name: text");
      return Optional.empty();
    }
    String id = String.format(Locale.ROOT, "r%02d-%04d", round, messages.size() + 1);
    messages.add(
        new Message(
            dialogueId, time.get(), id, author.get(), createdAt, message.group("body").strip()));
    return Optional.of(message.group("name"));
  }

  List<Message> messages() {
    return messages;
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }
}
