package dev.bluestore.examples.shop;

import static dev.bluestore.codec.KeyRange.atLeast;
import static dev.bluestore.codec.KeyRange.halfOpen;
import static dev.bluestore.codec.KeyRange.lessThan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The sixteen access patterns of the published model, under their names. */
@ExtendWith(DynamoDbLocalExtension.class)
class ShopAccessPatternsIT {

  private static Shop shop;
  private static Purchases purchases;

  @BeforeAll
  static void fillTheShop(DynamoDbLocal server, @TempDir Path keys) {
    shop = Shop.open(server, keys);
    purchases = Purchases.in(shop);
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  @Test
  void getCustomerByCustomerId_ofOneThatIsThere_givesAllOfIt() {
    assertThat(shop.customers.find("ada")).contains(purchases.ada);
    assertThat(purchases.ada.registeredAt()).isEqualTo(purchases.ada.updatedAt()).isNotNull();
    assertThat(shop.customers.find("nobody")).isEmpty();
    assertThat(shop.customers.exists("ada")).isTrue();
    assertThat(shop.customers.exists("nobody")).isFalse();
  }

  @Test
  void getProductByProductId_ofAClassWithABuilder_givesAllOfIt() {
    Product lamp = shop.products.get("lamp");
    assertThat(lamp.getName()).isEqualTo("Desk lamp");
    assertThat(lamp.getPrice()).isEqualTo(Money.euros("39.90"));
    assertThat(lamp.getCategories()).containsExactlyInAnyOrder("light", "office");
    assertThat(lamp.getPicture()).isEmpty();
    Product desk = shop.products.get("desk");
    assertThat(desk.getCategories()).isEmpty();
    assertThat(desk.getPicture()).contains(URI.create("https://example.org/desk.png"));
  }

  @Test
  void getWarehouseByWarehouseId_ofOneThatIsThere_givesAllOfIt() {
    assertThat(shop.warehouses.find("cobh"))
        .contains(new Warehouse("cobh", "Cobh", Purchases.DEPOT));
  }

  @Test
  void getProductInventoryByProductId_ofAProduct_givesEachWarehouse() {
    assertThat(shop.stocks.query("lamp").list())
        .containsExactly(new Stock("lamp", "cobh", 12, 1), new Stock("lamp", "cork", 1, 1));
  }

  @Test
  void getOrderDetailsByOrderId_ofEachWayOfDelivery_givesAllOfIt() {
    for (Order order : List.of(purchases.march.order(), purchases.ofBo.order())) {
      assertThat(shop.orders.find(idOf(order))).contains(order);
    }
    assertThat(purchases.march.order().delivery()).isInstanceOf(Delivery.Parcel.class);
    assertThat(purchases.ofBo.order().delivery()).isInstanceOf(Delivery.Collection.class);
  }

  @Test
  void getProductByOrderId_ofAnOrder_givesItsItems() {
    assertThat(shop.orderItems.query(idOf(purchases.march.order())).list())
        .isEqualTo(purchases.march.items())
        .extracting(OrderItem::productId)
        .containsExactly("desk", "lamp");
  }

  @Test
  void getInvoiceByOrderId_ofAnOrder_givesItsInvoice() {
    assertThat(shop.invoices.query(idOf(purchases.march.order())).list())
        .containsExactly(purchases.march.invoice());
  }

  @Test
  void getShipmentByOrderId_ofAnOrder_givesItsShipments() {
    assertThat(shop.shipments.query(idOf(purchases.march.order())).list())
        .isEqualTo(purchases.march.shipments())
        .hasSize(2);
  }

  @Test
  void getOrderByProductIdForDateRange_ofAProduct_givesThoseOfTheRangeInOrder() {
    assertThat(shop.orderItems.queryProductOrders("lamp").list())
        .containsExactly(purchases.march.items().get(1), purchases.ofBo.items().get(0));
    assertThat(
            shop.orderItems
                .queryProductOrders("lamp", halfOpen(Purchases.LATER_IN_MARCH, Purchases.MAY))
                .list())
        .containsExactlyElementsOf(purchases.ofBo.items());
  }

  @Test
  void getInvoiceByInvoiceId_withoutItsOrder_givesTheInvoice() {
    assertThat(shop.invoices.queryInvoiceId("i-101").list())
        .containsExactly(purchases.ofBo.invoice());
  }

  @Test
  void getPaymentByInvoiceId_ofEachKind_givesEachAsWhatItIs() {
    assertThat(shop.payments.query("i-100").list())
        .containsExactlyInAnyOrderElementsOf(purchases.march.payments())
        .hasExactlyElementsOfTypes(CardPayment.class, DiscountPayment.class, GiftCardPayment.class);
  }

  @Test
  void getShipmentDetailsByShipmentId_withoutItsOrder_givesShipmentAndItems() {
    assertThat(shop.shipments.queryShipmentId("s-100").first())
        .contains(purchases.march.shipments().get(0));
    assertThat(shop.shipmentItems.query("s-100").list())
        .containsExactly(
            new ShipmentItem("s-100", "desk", 1), new ShipmentItem("s-100", "lamp", 1));
  }

  @Test
  void getLatestShipmentOfWarehouse_ofTheIndex_isTheLastOfIt() {
    assertThat(shop.shipments.queryWarehouseShipments("cork").descending().first())
        .map(Shipment::shipmentId)
        .contains("s-102");
    assertThat(shop.shipments.queryWarehouseShipments("cork").count()).isEqualTo(3);
  }

  @Test
  void getShipmentByWarehouseId_ofAWarehouse_givesThoseThatHaveLeft() {
    assertThat(shop.shipments.queryWarehouseShipments("cork").list())
        .extracting(Shipment::shipmentId)
        .containsExactly("s-100", "s-101", "s-102");
    assertThat(shop.shipments.queryWarehouseShipments("cobh").list()).isEmpty();
  }

  @Test
  void getProductInventoryByWarehouseId_ofAWarehouse_givesEachProduct() {
    assertThat(shop.stocks.queryWarehouseStock("cork").list())
        .containsExactly(new Stock("desk", "cork", 3, 1), new Stock("lamp", "cork", 1, 1));
    assertThat(shop.stocks.queryWarehouseStock("cork").where(Stock_.quantity.lessThan(2)).list())
        .containsExactly(new Stock("lamp", "cork", 1, 1));
  }

  @Test
  void getInvoiceByCustomerIdForDateRange_ofACustomer_givesThoseOfTheRange() {
    LocalDate april = LocalDate.of(2026, 4, 1);
    assertThat(shop.invoices.queryCustomerInvoices("ada").list())
        .containsExactly(purchases.march.invoice(), purchases.may.invoice());
    assertThat(shop.invoices.queryCustomerInvoices("ada", lessThan(april)).list())
        .containsExactly(purchases.march.invoice());
  }

  @Test
  void getProductsByCustomerIdForDateRange_ofACustomer_givesThoseOfTheRange() {
    Instant april = Instant.parse("2026-04-01T00:00:00Z");
    assertThat(shop.orderItems.queryCustomerProducts("ada", atLeast(april)).list())
        .extracting(OrderItem::productId)
        .containsExactly("chair");
    assertThat(shop.orderItems.queryCustomerProducts("ada", Purchases.MARCH).list())
        .isEqualTo(purchases.march.items());
  }

  private static String idOf(Order order) {
    return Objects.requireNonNull(order.orderId());
  }
}
