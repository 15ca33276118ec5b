package dev.bluestore.examples.bank;

import dev.bluestore.EncryptedStore;
import dev.bluestore.codec.KeyRange;
import dev.bluestore.testkit.DynamoDbLocal;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The bank's table, a repository for each of its entities, and what is done with several. */
final class Bank implements AutoCloseable {

  final String table;
  final CustomerRepository customers;
  final AccountRepository accounts;
  final TransactionRepository transactions;
  final OfferRepository offers;
  final CustomerOfferRepository customerOffers;
  final DailyTotalsRepository totals;
  private final PhoneDigests digests =
      new PhoneDigests("a key of the bank".getBytes(StandardCharsets.US_ASCII));
  private final EncryptedStore store;

  private Bank(EncryptedStore store, String table) {
    this.store = store;
    this.table = table;
    customers = new CustomerRepository(store);
    accounts = new AccountRepository(store);
    transactions = new TransactionRepository(store);
    offers = new OfferRepository(store);
    customerOffers = new CustomerOfferRepository(store);
    totals = new DailyTotalsRepository(store);
  }

  static Bank open(DynamoDbLocal server, Path keys) {
    String table = server.freshTableName();
    EncryptedStore store =
        EncryptedStore.builder()
            .endpoint(server.endpoint().toString())
            .table(table)
            .keysFolder(keys.resolve("keys"))
            .build();
    store.createTable(
        CustomerRepository.schema(),
        AccountRepository.schema(),
        TransactionRepository.schema(),
        OfferRepository.schema(),
        CustomerOfferRepository.schema(),
        DailyTotalsRepository.schema());
    return new Bank(store, table);
  }

  Customer register(int number, String name, String phone, String state, SpecialStatus... status) {
    String[] names = name.split(" ", 2);
    return customers.put(
        new Customer(
            number,
            names[0],
            names[1],
            phone,
            digests.of(phone),
            state,
            Set.of(status),
            status.length == 0 ? Optional.empty() : Optional.of(Indicator.YES)));
  }

  Optional<Customer> customerOf(String phone) {
    return customers.queryCustomerPhone(digests.of(phone)).stream()
        .filter(customer -> customer.phone().equals(phone))
        .findFirst();
  }

  /** Books what the account can bear; what it cannot is kept as declined. */
  Transaction book(Account account, LocalDate date, TransactionType type, String amount) {
    Account after = account.after(new BigDecimal(amount));
    if (after.getBalance().signum() < 0) {
      return declined(account, date, type, amount, DeclinedReason.LOW_BALANCE);
    }
    // The account first: its version refuses whoever has read an older one.
    accounts.put(after);
    return transactions.put(
        new Transaction(
            account.getAccountNumber(),
            after.getLastTransaction(),
            date,
            type,
            Optional.empty(),
            new BigDecimal(amount),
            after.getBalance()));
  }

  /** Keeps that a transaction was declined. */
  Transaction declined(
      Account account, LocalDate date, TransactionType type, String amount, DeclinedReason reason) {
    Account after = account.after(BigDecimal.ZERO);
    accounts.put(after);
    return transactions.put(
        new Transaction(
            account.getAccountNumber(),
            after.getLastTransaction(),
            date,
            type,
            Optional.of(reason),
            new BigDecimal(amount),
            account.getBalance()));
  }

  /** The declined transactions of some days, each of them included, whatever the reason. */
  List<Transaction> declined(LocalDate first, LocalDate last) {
    return Stream.of(DeclinedReason.values())
        .flatMap(
            reason ->
                transactions
                    .queryDeclinedTransactions(reason, KeyRange.between(first, last))
                    .stream())
        .toList();
  }

  @Override
  public void close() {
    store.close();
  }
}
