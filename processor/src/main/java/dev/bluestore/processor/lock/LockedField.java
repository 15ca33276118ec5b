package dev.bluestore.processor.lock;

import dev.bluestore.processor.lock.LineReader.MalformedException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A stored field: {@code sealed remark text formerly plain alias note}.
 *
 * @param formerly the side on which older items have it too
 * @param aliases names under which older items have it
 */
record LockedField(
    Side side, FieldPath path, StoredType type, Optional<Side> formerly, List<String> aliases) {
  LockedField {
    aliases = List.copyOf(aliases);
  }

  /** Who can read and change it. */
  enum Side {
    PLAIN("plain"),
    SEALED("sealed"),
    UNAUTHENTICATED("unauthenticated");

    private final String word;

    Side(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }

    private static Side read(LineReader in) throws MalformedException {
      return in.oneOf(values(), Side::word);
    }
  }

  /** Reads a whole line. */
  static LockedField read(LineReader in) throws MalformedException {
    Side side = Side.read(in);
    in.expect(" ");
    FieldPath path = in.path();
    in.expect(" ");
    StoredType type = in.type();
    Optional<Side> formerly =
        in.skips(" formerly ") ? Optional.of(Side.read(in)) : Optional.empty();
    List<String> aliases = new ArrayList<>();
    while (in.skips(" alias ")) {
      aliases.add(in.name());
    }
    return new LockedField(side, path, type, formerly, aliases);
  }

  /** The sides on which items may have it. */
  Set<Side> sides() {
    Set<Side> sides = EnumSet.of(side);
    formerly.ifPresent(sides::add);
    return sides;
  }

  /** The names under which items may have it. */
  Set<String> names() {
    Set<String> names = new HashSet<>(aliases);
    if (path.steps().get(path.steps().size() - 1) instanceof FieldPath.Step.Name last) {
      names.add(last.name());
    }
    return names;
  }

  LockedField withType(StoredType other) {
    return new LockedField(side, path, other, formerly, aliases);
  }

  String line() {
    return side.word
        + " "
        + path.text()
        + " "
        + type.text()
        + formerly.map(former -> " formerly " + former.word).orElse("")
        + aliases.stream()
            .map(alias -> " alias " + Quoting.quoted(alias))
            .collect(Collectors.joining());
  }
}
