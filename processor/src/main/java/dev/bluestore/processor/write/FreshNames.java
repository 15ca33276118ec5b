package dev.bluestore.processor.write;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Hands out names that differ from one another and from those that are taken. */
final class FreshNames {
  private static final Pattern WORD_START =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  private static final Pattern SEPARATOR = Pattern.compile("[_.-]+");

  private final Set<String> taken;

  FreshNames(Collection<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  /** The name itself where it is free, else with as many underscores after it as it takes. */
  String like(String wanted) {
    String name = wanted;
    while (SourceVersion.isKeyword(name) || !taken.add(name)) {
      name += "_";
    }
    return name;
  }

  /** {@code createdAt} to {@code CREATED_AT}. */
  static String constant(String camelCase) {
    return WORD_START.matcher(camelCase).replaceAll("_").toUpperCase(Locale.ROOT);
  }

  /** {@code open_tasks}, {@code OPEN-TASKS} and {@code OpenTasks} to {@code openTasks}. */
  static String camelCase(String words) {
    StringBuilder name = new StringBuilder();
    for (String word : SEPARATOR.split(words, -1)) {
      String rest = isUpperCase(word) ? word.toLowerCase(Locale.ROOT) : word;
      name.append(name.isEmpty() ? variable(rest) : capitalised(rest));
    }
    return name.toString();
  }

  /** {@code openTasks} to {@code OpenTasks}. */
  static String capitalised(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** {@code URLEntry} to {@code urlEntry}. */
  static String variable(String typeName) {
    int capitals = 0;
    while (capitals < typeName.length() && Character.isUpperCase(typeName.charAt(capitals))) {
      capitals++;
    }
    boolean wordFollows = capitals > 1 && capitals < typeName.length();
    int lowered = wordFollows ? capitals - 1 : capitals;
    return typeName.substring(0, lowered).toLowerCase(Locale.ROOT) + typeName.substring(lowered);
  }

  private static boolean isUpperCase(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT));
  }
}
