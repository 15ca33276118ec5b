package classes;

import java.util.List;
import java.util.Optional;

/** Generic, with a field that a superclass has. */
final class Page<T> extends Part {
  private final List<T> entries;

  Page(List<T> entries, Optional<String> next) {
    super(next);
    this.entries = entries;
  }

  List<T> entries() {
    return entries;
  }
}

abstract class Part {
  private final Optional<String> next;

  Part(Optional<String> next) {
    this.next = next;
  }

  Optional<String> next() {
    return next;
  }
}
