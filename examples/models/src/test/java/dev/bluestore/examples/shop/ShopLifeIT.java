package dev.bluestore.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluestore.error.ConflictException;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What happens to the shop's items: ids, times, versions, and what the table shows of them. */
@ExtendWith(DynamoDbLocalExtension.class)
class ShopLifeIT {

  private Shop shop;
  private URI endpoint;

  @BeforeEach
  void open(DynamoDbLocal server, @TempDir Path keys) {
    shop = Shop.open(server, keys);
    endpoint = server.endpoint();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void order_withoutAnId_getsOneThatSortsByTime() {
    Purchases purchases = Purchases.in(shop);
    List<String> ids =
        List.of(
            purchases.march.order().orderId(),
            purchases.ofBo.order().orderId(),
            purchases.may.order().orderId());
    assertThat(ids).isSorted().doesNotHaveDuplicates();
    assertThat(ids).allMatch(id -> UUID.fromString(id).version() == 7);
    assertThat(purchases.march.order().placedAt()).isEqualTo(Purchases.MARCH);
  }

  @Test
  void stock_takenByTwoAtOnce_isTakenByOne() {
    shop.stocks.put(new Stock("lamp", "cork", 1, 0));
    Stock seenByAda = shop.stocks.get("lamp", "cork");
    Stock seenByBo = shop.stocks.get("lamp", "cork");
    Stock taken = shop.stocks.put(seenByAda.less(1));
    assertThatThrownBy(() -> shop.stocks.put(seenByBo.less(1)))
        .isInstanceOf(ConflictException.class);
    assertThat(shop.stocks.find("lamp", "cork"))
        .contains(taken)
        .contains(new Stock("lamp", "cork", 0, 2));
  }

  @Test
  void customer_storedAgain_keepsWhenItWasRegistered() {
    Customer ada = Purchases.in(shop).ada;
    Customer again = shop.customers.put(ada);
    assertThat(again.registeredAt()).isEqualTo(ada.registeredAt());
    assertThat(again.updatedAt()).isAfterOrEqualTo(ada.updatedAt());
  }

  @Test
  void customer_registeredAgain_staysAsItWas() {
    Customer ada = Purchases.in(shop).ada;
    assertThat(shop.customers.putIfAbsent(ada)).contains(ada);
    assertThat(shop.customers.get("ada")).isEqualTo(ada);
  }

  @Test
  void payment_bookedTwice_isBookedOnceAsWhatItIs() {
    Payment payment = Purchases.in(shop).march.payments().get(0);
    assertThat(shop.payments.putIfAbsent(payment)).contains(payment);
    shop.payments.delete(payment);
    assertThat(shop.payments.putIfAbsent(payment)).isEmpty();
    assertThat(shop.payments.query("i-100").count()).isEqualTo(3);
    shop.payments.delete(shop.payments.key(payment));
    assertThat(shop.payments.find(shop.payments.key(payment))).isEmpty();
  }

  @Test
  void table_asAnyoneReadsIt_tellsNothingPersonal() {
    Purchases.in(shop);
    List<Map<String, AttributeValue>> items = items();
    assertThat(items).hasSizeGreaterThan(30);
    assertThat(items.toString())
        .contains("customer#ada", "EUR 39.90", "SPRING", "2026-03-02T09:00:00.500000000Z")
        .doesNotContain("Byrne", "Mill Lane", "4000 0012", "2028-04", "GIFT-77")
        .doesNotContain("ada@", "Walsh");
    assertThat(items)
        .filteredOn(item -> item.get("SK").s().startsWith("card-payment#"))
        .allSatisfy(
            item ->
                assertThat(item)
                    .containsOnlyKeys(
                        "PK",
                        "SK",
                        "amount",
                        "paidAt",
                        "content_encrypted",
                        "content_nonce",
                        "key_id"))
        .hasSize(3);
  }

  private List<Map<String, AttributeValue>> items() {
    try (DynamoDbClient client =
        DynamoDbClient.builder()
            .endpointOverride(endpoint)
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build()) {
      return client.scanPaginator(scan -> scan.tableName(shop.table)).items().stream().toList();
    }
  }
}
