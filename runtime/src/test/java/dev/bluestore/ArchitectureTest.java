package dev.bluestore;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;

/** Data goes one way through the packages, and files stay small. */
@AnalyzeClasses(packages = "dev.bluestore", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final int MOST_LINES = 300;

  @ArchTest
  static final ArchRule PACKAGES_GO_ONE_WAY =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("error")
          .definedBy("dev.bluestore.error")
          .layer("endpoint")
          .definedBy("dev.bluestore.endpoint")
          .layer("cbor")
          .definedBy("dev.bluestore.cbor")
          .layer("crypto")
          .definedBy("dev.bluestore.crypto")
          .layer("audit")
          .definedBy("dev.bluestore.audit..")
          .layer("telemetry")
          .definedBy("dev.bluestore.telemetry")
          .layer("keys")
          .definedBy("dev.bluestore.keys")
          .layer("envelope")
          .definedBy("dev.bluestore.envelope")
          .layer("codec")
          .definedBy("dev.bluestore.codec")
          .layer("condition")
          .definedBy("dev.bluestore.condition")
          .layer("table")
          .definedBy("dev.bluestore.table")
          .layer("store")
          .definedBy("dev.bluestore")
          .layer("rotation")
          .definedBy("dev.bluestore.rotation")
          .whereLayer("error")
          .mayNotAccessAnyLayer()
          .whereLayer("endpoint")
          .mayOnlyAccessLayers("error")
          .whereLayer("cbor")
          .mayOnlyAccessLayers("error")
          .whereLayer("crypto")
          .mayOnlyAccessLayers("error", "cbor")
          .whereLayer("telemetry")
          .mayOnlyAccessLayers("error")
          .whereLayer("audit")
          .mayOnlyAccessLayers("error", "cbor", "crypto")
          .whereLayer("keys")
          .mayOnlyAccessLayers("error", "endpoint", "cbor", "crypto", "audit", "telemetry")
          .whereLayer("envelope")
          .mayOnlyAccessLayers("error", "cbor", "crypto", "audit", "telemetry", "keys")
          .whereLayer("codec")
          .mayOnlyAccessLayers("error", "cbor", "crypto", "keys", "envelope")
          .whereLayer("condition")
          .mayOnlyAccessLayers("error", "cbor", "crypto", "keys", "envelope", "codec")
          .whereLayer("table")
          .mayOnlyAccessLayers(
              "error",
              "endpoint",
              "cbor",
              "crypto",
              "audit",
              "telemetry",
              "keys",
              "envelope",
              "codec",
              "condition")
          .whereLayer("rotation")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("dev.bluestore.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule THE_TABLE_ALONE_CALLS_DYNAMODB =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.bluestore.table", "dev.bluestore.testkit")
          .should()
          .callMethodWhere(
              target(With.owner(type(DynamoDbClient.class).or(type(DynamoDbAsyncClient.class)))));

  @ArchTest
  static final ArchRule THE_KEYS_ALONE_CALL_KMS =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.bluestore.keys", "dev.bluestore.testkit..")
          .should()
          .callMethodWhere(target(With.owner(type(KmsClient.class))));

  @ArchTest
  static final ArchRule TELEMETRY_ALONE_KNOWS_OPEN_TELEMETRY =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.bluestore.telemetry", "dev.bluestore.audit..")
          .and()
          .doNotBelongToAnyOf(EncryptedStoreBuilder.class)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.opentelemetry..");

  @ArchTest
  static final ArchRule NOTHING_IS_REFLECTED =
      noClasses()
          .that()
          .resideInAPackage("dev.bluestore..")
          .and()
          .resideOutsideOfPackage("dev.bluestore.testkit")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.lang.reflect");

  @Test
  void sourceFiles_ofThisModule_areShort() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      List<Path> long300 =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> lines(file) > MOST_LINES)
              .toList();
      assertThat(long300).isEmpty();
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
