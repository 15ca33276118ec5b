package dev.bluestore.examples.shop;

import dev.bluestore.EncryptedStore;
import dev.bluestore.testkit.DynamoDbLocal;
import java.nio.file.Path;

/** The shop's table, and a repository for each of its entities. */
final class Shop implements AutoCloseable {

  final String table;
  final CustomerRepository customers;
  final ProductRepository products;
  final WarehouseRepository warehouses;
  final StockRepository stocks;
  final OrderRepository orders;
  final OrderItemRepository orderItems;
  final InvoiceRepository invoices;
  final PaymentRepository payments;
  final ShipmentRepository shipments;
  final ShipmentItemRepository shipmentItems;
  private final EncryptedStore store;

  private Shop(EncryptedStore store, String table) {
    this.store = store;
    this.table = table;
    customers = new CustomerRepository(store);
    products = new ProductRepository(store);
    warehouses = new WarehouseRepository(store);
    stocks = new StockRepository(store);
    orders = new OrderRepository(store);
    orderItems = new OrderItemRepository(store);
    invoices = new InvoiceRepository(store);
    payments = new PaymentRepository(store);
    shipments = new ShipmentRepository(store);
    shipmentItems = new ShipmentItemRepository(store);
  }

  static Shop open(DynamoDbLocal server, Path keys) {
    String table = server.freshTableName();
    EncryptedStore store =
        EncryptedStore.builder()
            .endpoint(server.endpoint().toString())
            .table(table)
            .keysFolder(keys.resolve("keys"))
            .build();
    store.createTable(
        CustomerRepository.schema(),
        ProductRepository.schema(),
        WarehouseRepository.schema(),
        StockRepository.schema(),
        OrderRepository.schema(),
        OrderItemRepository.schema(),
        InvoiceRepository.schema(),
        CardPaymentRepository.schema(),
        DiscountPaymentRepository.schema(),
        GiftCardPaymentRepository.schema(),
        ShipmentRepository.schema(),
        ShipmentItemRepository.schema());
    return new Shop(store, table);
  }

  @Override
  public void close() {
    store.close();
  }
}
