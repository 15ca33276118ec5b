package dev.bluestore.processor;

import static dev.bluestore.processor.Misuse.assertMisuse;

import org.junit.jupiter.api.Test;

class ConverterMisuseTest {
  @Test
  void converter_thatCannotBeMade_isReportedWhereItIsNamed() {
    assertMisuse(
        """
        class Shop {
          @Entity("order")
          record Order(
              @PartitionKey("shop") String shop,
              @Convert(Abstract.class) String a, // BLUE030
              @Convert(Inner.class) String b, // BLUE030
              @Convert(WithArgument.class) String c, // BLUE030
              @Convert(Hidden.class) String d, // BLUE030
              @Convert(Face.class) String e) {} // BLUE030

          abstract static class Abstract implements Converter<String, String> {}
          class Inner extends Plain {}
          static class WithArgument extends Plain { WithArgument(String any) {} }
          private static class Hidden extends Plain {}
          interface Face extends Converter<String, String> {}

          static class Plain implements Converter<String, String> {
            @Override public String toStored(String value) { return value; }
            @Override public String fromStored(String stored) { return stored; }
          }
        }
        """,
        "the converter example.Shop.Hidden cannot be made by generated code.",
        "make it a class with a constructor without parameters");
  }

  @Test
  void converter_ofAPackage_isReportedOnceForAllItsEntities() {
    assertMisuse(
        new String[] {
          """
          @dev.bluestore.annotations.Convert(Broken.class) // BLUE030
          package example;
          """,
          "abstract class Broken implements Converter<Locale, String> {}",
          "@Entity(\"order\") record Order(@PartitionKey(\"shop\") String shop) {}",
          "@Entity(\"item\") record Item(@PartitionKey(\"shop\") String shop) {}",
        },
        "the converter example.Broken cannot be made by generated code.");
  }

  @Test
  void converter_ofAnotherType_isReported() {
    assertMisuse(
        new String[] {
          """
          @Entity("order")
          record Order(
              @PartitionKey("shop") String shop,
              @Convert(Tags.class) String title, // BLUE031
              @Convert(Tags.class) List<Locale> locales) {}
          """,
          """
          class Tags implements Converter<Locale, String> {
            @Override public String toStored(Locale value) { return value.toLanguageTag(); }
            @Override public Locale fromStored(String stored) {
              return Locale.forLanguageTag(stored);
            }
          }
          """
        },
        "Tags converts java.util.Locale, but Order.title has the type java.lang.String.");
  }

  @Test
  void converter_ofATypeThatCannotBeSeen_isReportedWhereItIsUsed() {
    assertMisuse(
        """
        class Shop {
          private record Secret(String text) {}
          @Entity("order")
          record Order(
              @PartitionKey("shop") String shop,
              @Convert(Secrets.class) List<Secret> secrets) {} // BLUE002
          static class Secrets implements Converter<Secret, String> {
            @Override public String toStored(Secret value) { return value.text(); }
            @Override public Secret fromStored(String stored) { return new Secret(stored); }
          }
        }
        """,
        "Shop.Order.secrets has the type example.Shop.Secret, which generated code cannot see.");
  }

  @Test
  void converter_toATypeThatCannotBeStored_isReportedWhereItIsUsed() {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @PartitionKey("shop") String shop,
            @Convert(ToDate.class) Instant placed) { // BLUE012
          static class ToDate implements Converter<Instant, Date> {
            @Override public Date toStored(Instant value) { return Date.from(value); }
            @Override public Instant fromStored(Date stored) { return stored.toInstant(); }
          }
        }
        """,
        "the type java.util.Date of Order.placed cannot be stored.");
  }
}
