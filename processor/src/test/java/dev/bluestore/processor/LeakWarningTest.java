package dev.bluestore.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

class LeakWarningTest {
  private static final String CUSTOMER =
      """
      @Entity("customer")
      record Customer(
          @PartitionKey("customer") String phoneNumber,
          @Attribute("iban") String account,
          Contact contact,
          @Encrypted Contact sealed,
          @Encrypted String password,
          String shipping,
          byte[] phoneDigest,
          boolean emailVerified,
          String addressId) {
        record Contact(String eMail, String emailAddress, String note) {}
      }
      """;

  @Test
  void plainFieldsAndKeys_namedLikeSecrets_areWarnedOf() {
    Compilation compilation = compile(CUSTOMER);

    assertThat(compilation).succeeded();
    assertThat(compilation.warnings())
        .extracting(LeakWarningTest::firstLine)
        .containsExactlyInAnyOrder(
            "BLUE102: Customer.phoneNumber is part of the key and named like a secret (\"phone\").",
            "BLUE101: Customer.account is stored in the clear and named like a secret (\"iban\").",
            "BLUE101: Customer.Contact.emailAddress is stored in the clear and named like a secret"
                + " (\"email\").");
  }

  @Test
  void warnings_suppressedAtTheComponentOrAroundIt_areSilent() {
    assertThat(
            compile(
                CUSTOMER
                    .replace("@PartitionKey", "@SuppressWarnings(\"BLUE102\") @PartitionKey")
                    .replace(
                        "@Attribute", "@SuppressWarnings({\"BLUE101\", \"unused\"}) @Attribute")
                    .replace("record Contact", "@SuppressWarnings(\"BLUE101\") record Contact")))
        .succeededWithoutWarnings();
  }

  @Test
  void warnings_inABuildThatTakesThemForErrors_failIt() {
    assertThat(EntityCompiler.compile(CUSTOMER)).failed();
  }

  private static Compilation compile(String source) {
    return EntityCompiler.javac()
        .withProcessors(new BlueStoreProcessor())
        .withOptions("-Xlint:all,-processing")
        .compile(EntityCompiler.source(source));
  }

  private static String firstLine(Diagnostic<? extends JavaFileObject> warning) {
    return warning.getMessage(Locale.ROOT).lines().findFirst().orElseThrow();
  }
}
