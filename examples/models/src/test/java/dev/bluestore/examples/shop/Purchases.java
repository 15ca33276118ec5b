package dev.bluestore.examples.shop;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Two customers, three products, two warehouses, and what was bought in the spring. */
final class Purchases {

  static final Address HOME = new Address("7 Mill Lane", "Kinsale", "IE");
  static final Address DEPOT = new Address("1 Quay Road", "Cobh", "IE");
  static final Instant MARCH = Instant.parse("2026-03-02T09:00:00Z");
  static final Instant LATER_IN_MARCH = Instant.parse("2026-03-02T09:00:00.5Z");
  static final Instant MAY = Instant.parse("2026-05-20T17:30:00Z");

  /** An order with everything that belongs to it. */
  record Purchase(
      Order order,
      List<OrderItem> items,
      Invoice invoice,
      List<Payment> payments,
      List<Shipment> shipments) {}

  final Customer ada;
  final Purchase march;
  final Purchase may;
  final Purchase ofBo;
  private final Shop shop;

  private Purchases(Shop shop) {
    this.shop = shop;
    ada = shop.customers.put(customer("ada", "Ada Byrne"));
    Customer bo = shop.customers.put(customer("bo", "Bo Walsh"));
    putProduct("lamp", "Desk lamp", "39.90");
    putProduct("desk", "Oak desk", "420.00");
    putProduct("chair", "Oak chair", "110.00");
    shop.warehouses.put(new Warehouse("cobh", "Cobh", DEPOT));
    shop.warehouses.put(new Warehouse("cork", "Cork", DEPOT));
    shop.stocks.put(new Stock("lamp", "cobh", 12, 0));
    shop.stocks.put(new Stock("lamp", "cork", 1, 0));
    shop.stocks.put(new Stock("desk", "cork", 3, 0));
    march = buy(ada, MARCH, "i-100", List.of("desk", "lamp"), new Delivery.Parcel(HOME));
    ofBo =
        buy(
            bo,
            LATER_IN_MARCH,
            "i-101",
            List.of("lamp"),
            new Delivery.Collection("cork", "Bo Walsh"));
    may = buy(ada, MAY, "i-102", List.of("chair"), new Delivery.Parcel(HOME));
  }

  static Purchases in(Shop shop) {
    return new Purchases(shop);
  }

  private static Customer customer(String id, String name) {
    return new Customer(id, name, id + "@example.org", List.of(HOME), null, null);
  }

  private void putProduct(String id, String name, String price) {
    shop.products.put(
        Product.builder()
            .productId(id)
            .name(name)
            .price(Money.euros(price))
            .categories(id.equals("lamp") ? Set.of("light", "office") : Set.of())
            .picture(
                id.equals("desk")
                    ? Optional.of(URI.create("https://example.org/desk.png"))
                    : Optional.empty())
            .build());
  }

  private Purchase buy(
      Customer customer,
      Instant time,
      String invoiceId,
      List<String> productIds,
      Delivery delivery) {
    Order order = shop.orders.put(new Order(null, customer.customerId(), time, delivery));
    String orderId = Objects.requireNonNull(order.orderId());
    LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
    return new Purchase(
        order,
        productIds.stream().map(product -> item(order, product, time)).toList(),
        shop.invoices.put(
            new Invoice(orderId, invoiceId, customer.customerId(), day, Money.euros("459.90"))),
        payments(invoiceId),
        List.of(
            ship(orderId, invoiceId.replace("i", "s"), productIds, Optional.of(day.plusDays(1))),
            ship(orderId, invoiceId.replace("i", "t"), List.of(), Optional.empty())));
  }

  private OrderItem item(Order order, String productId, Instant time) {
    return shop.orderItems.put(
        new OrderItem(
            Objects.requireNonNull(order.orderId()),
            productId,
            order.customerId(),
            time,
            1,
            shop.products.get(productId).getPrice()));
  }

  private List<Payment> payments(String invoiceId) {
    return List.of(
        shop.payments.put(
            new CardPayment(
                invoiceId,
                null,
                Money.euros("429.90"),
                null,
                "4000 0012 3456 7899",
                YearMonth.of(2028, 4))),
        shop.payments.put(new DiscountPayment(invoiceId, null, Money.euros("10"), null, "SPRING")),
        shop.payments.put(
            new GiftCardPayment(invoiceId, null, Money.euros("20.00"), null, "GIFT-77-13")));
  }

  private Shipment ship(
      String orderId, String shipmentId, List<String> productIds, Optional<LocalDate> shippedOn) {
    productIds.forEach(product -> shop.shipmentItems.put(new ShipmentItem(shipmentId, product, 1)));
    return shop.shipments.put(new Shipment(orderId, shipmentId, "cork", shippedOn, HOME));
  }
}
