package dev.bluestore.examples.bank;

import static dev.bluestore.codec.KeyRange.atMost;
import static dev.bluestore.codec.KeyRange.between;
import static dev.bluestore.codec.KeyRange.greaterThan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The access patterns of the published model, under their names there. */
@ExtendWith(DynamoDbLocalExtension.class)
class BankAccessPatternsIT {

  private static final LocalDate MAY = LocalDate.of(2026, 5, 2);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 19);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 3);
  private static final AccountNumber CHECKING = new AccountNumber(7, 501);
  private static final AccountNumber SAVING = new AccountNumber(7, 672);

  private static Bank bank;
  private static Customer nora;
  private static Customer milo;
  private static List<Transaction> ofChecking;
  private static Transaction ofSaving;
  private static Offer loan;
  private static CustomerOffer sentToNora;

  @BeforeAll
  static void fillTheBank(DynamoDbLocal server, @TempDir Path keys) {
    bank = Bank.open(server, keys);
    nora =
        bank.register(
            101, "Nora Quinn", "555 010 1001", "NJ", SpecialStatus.VETERAN, SpecialStatus.STUDENT);
    milo = bank.register(102, "Milo Hart", "555 010 1002", "MD");
    bank.accounts.put(account(101, CHECKING, AccountType.CHECKING));
    bank.accounts.put(account(101, SAVING, AccountType.SAVING));
    ofChecking =
        List.of(
            book(CHECKING, MAY, "1000.00"),
            book(CHECKING, JUNE, "-5000.00"),
            book(CHECKING, JUNE, "-466.50"),
            book(CHECKING, JULY, "-34.00"));
    ofSaving =
        bank.declined(
            read(SAVING), JULY, TransactionType.CHECK, "80", DeclinedReason.CHECK_ILLEGIBLE);
    loan =
        bank.offers.put(
            new Offer(JUNE, 1, JULY, "A loan", Map.of("rate", "4.1 %", "term", "3 years")));
    sentToNora = bank.customerOffers.put(CustomerOffer.of(loan, 101, JUNE.plusDays(4)));
    bank.customerOffers.put(CustomerOffer.of(loan, 102, JUNE).answered(OfferStatus.ACCEPTED));
    bank.customerOffers.put(
        CustomerOffer.of(new Offer(JULY, 1, JULY, "A card", Map.of()), 101, JULY));
  }

  @AfterAll
  static void close() {
    bank.close();
  }

  private static Account account(int customer, AccountNumber number, AccountType type) {
    return new Account(customer, number, type, BigDecimal.ZERO, 0, 0);
  }

  private static Account read(AccountNumber number) {
    return bank.accounts.get(101, number);
  }

  private static Transaction book(AccountNumber number, LocalDate date, String amount) {
    return bank.book(read(number), date, TransactionType.CASH, amount);
  }

  @Test
  void getCustomerByNumber_ofOneThatIsThere_givesAllOfIt() {
    assertThat(bank.customers.find(101)).contains(nora);
    assertThat(bank.customers.find(102)).contains(milo);
    assertThat(bank.customers.find(103)).isEmpty();
  }

  @Test
  void getCustomerByPhone_thatIsSealed_findsItByItsDigest() {
    assertThat(bank.customerOf("555 010 1001")).contains(nora);
    assertThat(bank.customerOf("555 010 9999")).isEmpty();
  }

  @Test
  void getCustomersFromState_ofAState_givesThoseWhoLiveThere() {
    assertThat(bank.customers.queryCustomerState("MD").list()).containsExactly(milo);
    assertThat(bank.customers.queryCustomerState("NJ").list()).containsExactly(nora);
  }

  @Test
  void getCustomersWithSpecialStatus_ofOneStatus_readsTheSparseIndexAlone() {
    assertThat(bank.customers.querySpecialStatus(Indicator.YES).list()).containsExactly(nora);
    assertThat(
            bank.customers
                .querySpecialStatus(Indicator.YES)
                .where(Customer_.specialStatus.contains(SpecialStatus.STUDENT))
                .list())
        .containsExactly(nora);
    assertThat(
            bank.customers
                .querySpecialStatus(Indicator.YES)
                .where(Customer_.specialStatus.contains(SpecialStatus.HANDICAP))
                .list())
        .isEmpty();
  }

  @Test
  void getAccountsOfCustomer_ofACustomer_givesEachOfThem() {
    assertThat(bank.accounts.query(101).list())
        .extracting(Account::getAccountNumber, Account::getType)
        .containsExactly(tuple(CHECKING, AccountType.CHECKING), tuple(SAVING, AccountType.SAVING));
  }

  @Test
  void getAccountByNumber_withoutItsCustomer_givesTheAccount() {
    assertThat(bank.accounts.queryAccountNumber(CHECKING).list())
        .singleElement()
        .satisfies(
            account -> {
              assertThat(account.getCustomerNumber()).isEqualTo(101);
              assertThat(account.getBalance()).isEqualByComparingTo("499.50");
              assertThat(account.getLastTransaction()).isEqualTo(4);
              assertThat(account.getVersion()).isEqualTo(5);
            });
  }

  @Test
  void getLastTransactionsOfAccount_asMany_givesTheNewestFirst() {
    assertThat(bank.transactions.queryAccountTransactions(CHECKING).list()).isEqualTo(ofChecking);
    assertThat(bank.transactions.queryAccountTransactions(CHECKING).descending().limit(2).list())
        .containsExactly(ofChecking.get(3), ofChecking.get(2));
  }

  @Test
  void getTransactionByNumber_ofOneThatIsThere_givesAllOfIt() {
    assertThat(bank.transactions.find(CHECKING, 2)).contains(ofChecking.get(1));
    assertThat(bank.transactions.find(CHECKING, 5)).isEmpty();
  }

  @Test
  void getTransactionsOfAccountWithinDates_ofAnAccount_givesThoseOfTheRange() {
    assertThat(
            bank.transactions
                .queryAccountTransactions(CHECKING, between(JUNE, JULY.minusDays(1)))
                .list())
        .isEqualTo(ofChecking.subList(1, 3));
    assertThat(bank.transactions.queryAccountTransactions(CHECKING, JUNE, greaterThan(2)).list())
        .containsExactly(ofChecking.get(2));
    assertThat(bank.transactions.queryAccountTransactions(CHECKING, MAY).list())
        .containsExactly(ofChecking.get(0));
  }

  @Test
  void reportTransactionsOfDate_ofADay_givesThoseOfAllAccounts() {
    assertThat(bank.transactions.queryDayTransactions(JULY).list())
        .containsExactly(ofChecking.get(3), ofSaving);
  }

  @Test
  void reportDeclinedTransactionsWithinDates_ofEveryReason_givesThoseOfTheRange() {
    assertThat(bank.declined(JUNE, JULY)).containsExactly(ofChecking.get(1), ofSaving);
    assertThat(bank.declined(MAY, JUNE)).containsExactly(ofChecking.get(1));
    assertThat(bank.declined(MAY, MAY)).isEmpty();
  }

  @Test
  void getOfferByNumber_ofOneThatIsThere_givesItsDetails() {
    assertThat(bank.offers.find(JUNE, 1)).contains(loan);
  }

  @Test
  void getOffersOfCustomer_ofAll_andOfOne_givesTheirStatus() {
    assertThat(bank.customerOffers.query(101).list())
        .extracting(CustomerOffer::summary)
        .containsExactly("A loan", "A card");
    assertThat(bank.customerOffers.query(101, atMost(JUNE)).list()).containsExactly(sentToNora);
    assertThat(bank.customerOffers.find(101, JUNE, 1)).contains(sentToNora);
    assertThat(bank.customerOffers.find(102, JUNE, 1).map(CustomerOffer::status))
        .contains(OfferStatus.ACCEPTED);
  }

  @Test
  void getCustomersOfOffer_ofAnOffer_givesWhomItWasSentTo() {
    assertThat(bank.customerOffers.queryOfferCustomers(JUNE, 1).list())
        .extracting(CustomerOffer::customerNumber)
        .containsExactly(101, 102);
  }
}
