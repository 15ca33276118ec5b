package dev.bluestore.processor.lock;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes of a type after which everything that is stored still reads as the same value. */
final class Widening {
  private static final List<String> INTEGERS =
      List.of("int8", "int16", "int32", "int64", "integer");
  private static final Pattern ENUM = Pattern.compile("enum\\(([^()]*)\\)");

  private Widening() {}

  /** Whether integers got wider, or enums got more constants, and nothing else changed. */
  static boolean isSafe(String was, String is) {
    return (INTEGERS.contains(was) && INTEGERS.indexOf(is) > INTEGERS.indexOf(was))
        || (withoutConstants(was).equals(withoutConstants(is)) && constantsRemain(was, is));
  }

  private static String withoutConstants(String type) {
    return ENUM.matcher(type).replaceAll("enum()");
  }

  private static boolean constantsRemain(String was, String is) {
    Matcher before = ENUM.matcher(was);
    Matcher now = ENUM.matcher(is);
    while (before.find() && now.find()) {
      if (!constants(now).containsAll(constants(before))) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> constants(Matcher enumType) {
    return new HashSet<>(Arrays.asList(enumType.group(1).split(",")));
  }
}
