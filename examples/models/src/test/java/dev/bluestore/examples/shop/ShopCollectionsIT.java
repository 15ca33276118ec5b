package dev.bluestore.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.EncryptedStore;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.NotFoundException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.error.UnreadableEntityException;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import dev.bluestore.testkit.faults.FaultPlan;
import dev.bluestore.testkit.faults.FaultProxy;
import dev.bluestore.testkit.faults.ProxiedRequest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
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

/** What a partition holds as one record, read by a process that has no key at hand. */
@ExtendWith(DynamoDbLocalExtension.class)
class ShopCollectionsIT {

  private static final Order ORDER =
      new Order("o-1", "ada", Purchases.MARCH, new Delivery.Parcel(Purchases.HOME));
  private static final OrderItem DESK = item("desk");
  private static final OrderItem LAMP = item("lamp");
  private static final Invoice INVOICE = invoice("i-1");
  private static final Shipment SHIPMENT =
      new Shipment("o-1", "s-1", "cork", Optional.empty(), Purchases.HOME);

  private DynamoDbLocal server;
  private Shop shop;
  private FaultProxy proxy;
  private EncryptedStore cold;
  private OrderFolderCollection folders;

  @BeforeEach
  void open(DynamoDbLocal database, @TempDir Path keys) {
    server = database;
    shop = Shop.open(server, keys);
    proxy = FaultProxy.start(server.endpoint(), FaultPlan.seeded(1));
    cold =
        EncryptedStore.builder()
            .endpoint(proxy.endpoint().toString())
            .table(shop.table)
            .keysFolder(keys.resolve("keys"))
            .build();
    folders = new OrderFolderCollection(cold);
  }

  @AfterEach
  void close() {
    cold.close();
    proxy.close();
    shop.close();
  }

  private static OrderItem item(String productId) {
    return new OrderItem("o-1", productId, "ada", Purchases.MARCH, 1, Money.euros("39.90"));
  }

  private static Invoice invoice(String id) {
    return new Invoice("o-1", id, "ada", LocalDate.of(2026, 3, 2), Money.euros("459.90"));
  }

  private void storeAll() {
    shop.shipments.put(SHIPMENT);
    shop.orderItems.put(LAMP);
    shop.orderItems.put(DESK);
    shop.invoices.put(INVOICE);
    shop.orders.put(ORDER);
  }

  @Test
  void collection_ofAWholePartition_isReadByOneRequest() {
    storeAll();

    assertThat(folders.find("o-1"))
        .contains(new OrderFolder(ORDER, List.of(DESK, LAMP), Optional.of(INVOICE)));
    assertThat(proxy.requests()).extracting(ProxiedRequest::operation).containsExactly("Query");
    assertThat(folders.get("o-1")).isEqualTo(folders.eventuallyConsistent().get("o-1"));
  }

  @Test
  void collection_withoutAThreadThatWaits_isTheSame() {
    storeAll();

    Optional<OrderFolder> found = folders.async().find("o-1").join();

    assertThat(proxy.requests()).extracting(ProxiedRequest::operation).containsExactly("Query");
    assertThat(found).isEqualTo(folders.find("o-1")).isPresent();
    assertThat(folders.async().get("o-1").join()).isEqualTo(found.orElseThrow());
    assertThat(folders.async().find("none").join()).isEmpty();
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(() -> folders.async().get("none").join())
        .withCauseInstanceOf(NotFoundException.class);
  }

  @Test
  void components_thatMayBeAbsent_areEmpty() {
    shop.orders.put(ORDER);

    assertThat(folders.find("o-1")).contains(new OrderFolder(ORDER, List.of(), Optional.empty()));
  }

  @Test
  void partition_withNoItemOfTheCollection_hasNone() {
    shop.shipments.put(SHIPMENT);

    assertThat(folders.find("o-1")).isEmpty();
    assertThat(folders.find("none")).isEmpty();
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> folders.get("o-1"))
        .withMessageContaining("expected items of OrderFolder in the partition, found none")
        .satisfies(missing -> assertThat(missing.address()).contains(new ItemKey("order#o-1", "")));
  }

  @Test
  void partition_withoutWhatThereMustBe_isRefusedWithTheComponent() {
    shop.orderItems.put(DESK);

    assertThatExceptionOfType(UnreadableEntityException.class)
        .isThrownBy(() -> folders.find("o-1"))
        .withMessageContaining("expected one item for OrderFolder.order in the partition")
        .withMessageContaining("found none")
        .withMessageNotContaining("o-1")
        .satisfies(refused -> assertThat(refused.address()).contains(new ItemKey("order#o-1", "")));
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(() -> folders.async().get("o-1").join())
        .withCauseInstanceOf(UnreadableEntityException.class);
  }

  @Test
  void partition_withSeveralOfWhatThereMayBeOne_isRefusedWithTheComponent() {
    storeAll();
    shop.invoices.put(invoice("i-2"));

    assertThatExceptionOfType(UnreadableEntityException.class)
        .isThrownBy(() -> folders.find("o-1"))
        .withMessageContaining("expected at most one item for OrderFolder.invoice")
        .withMessageContaining("found 2");
  }

  @Test
  void item_thatDoesNotOpen_failsTheCollectionThatHoldsIt() {
    storeAll();
    change("shipment#s-1", "warehouseId");
    assertThat(folders.find("o-1")).isPresent();

    change("order-item#desk", "customerId");

    assertThatExceptionOfType(TamperedException.class)
        .isThrownBy(() -> folders.find("o-1"))
        .satisfies(
            refused ->
                assertThat(refused.address())
                    .contains(new ItemKey("order#o-1", "order-item#desk")));
  }

  @Test
  void family_inACollection_isReadInTheOrderOfSortKeys() {
    List<Payment> payments = Purchases.in(shop).march.payments();

    assertThat(new ReceiptCollection(cold).get("i-100").payments())
        .containsExactlyElementsOf(payments)
        .hasExactlyElementsOfTypes(CardPayment.class, DiscountPayment.class, GiftCardPayment.class);
    assertThat(proxy.requests()).hasSize(1);
  }

  private void change(String sortKey, String attribute) {
    try (DynamoDbClient client =
        DynamoDbClient.builder()
            .endpointOverride(server.endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build()) {
      client.updateItem(
          update ->
              update
                  .tableName(shop.table)
                  .key(
                      Map.of(
                          "PK", AttributeValue.fromS("order#o-1"),
                          "SK", AttributeValue.fromS(sortKey)))
                  .updateExpression("SET #changed = :other")
                  .expressionAttributeNames(Map.of("#changed", attribute))
                  .expressionAttributeValues(Map.of(":other", AttributeValue.fromS("other"))));
    }
  }
}
