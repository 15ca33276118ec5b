package dev.bluestore.processor.matrix;

import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import javax.tools.JavaFileObject;

/** The package that all combinations stand in, and the application's own types in it. */
final class Given {
  private static final String HEAD =
      "package matrix; import dev.bluestore.annotations.*; import java.util.*; import java.time.*;"
          + " import java.math.*;\n";

  private Given() {}

  static JavaFileObject source(String name, String text) {
    return JavaFileObjects.forSourceString("matrix." + name, HEAD + text);
  }

  static List<JavaFileObject> sources() {
    return List.of(
        JavaFileObjects.forSourceString(
            "matrix.package-info",
            "@dev.bluestore.annotations.Convert(CurrencyConverter.class) package matrix;"),
        source("Color", "public enum Color { RED, BLUE }"),
        source("Point", "public record Point(int x, Optional<String> label) {}"),
        source("Pair", "public record Pair<T>(T first, List<T> others) {}"),
        source(
            "Shape",
            """
            public sealed interface Shape {
              record Circle(double radius) implements Shape {}
              record Box(Point corner, int width) implements Shape {}
            }
            """),
        source(
            "CurrencyConverter",
            """
            public class CurrencyConverter implements Converter<Currency, String> {
              @Override
              public String toStored(Currency value) {
                return value.getCurrencyCode();
              }
              @Override
              public Currency fromStored(String stored) {
                return Currency.getInstance(stored);
              }
            }
            """));
  }
}
