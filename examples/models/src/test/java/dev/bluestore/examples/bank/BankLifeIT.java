package dev.bluestore.examples.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluestore.error.ConflictException;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** What happens to the bank's items: versions, ends, counters, and what the table shows of them. */
@ExtendWith(DynamoDbLocalExtension.class)
class BankLifeIT {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 19);
  private static final AccountNumber NUMBER = new AccountNumber(7, 501);

  private Bank bank;
  private DynamoDbClient client;

  @BeforeEach
  void open(DynamoDbLocal server, @TempDir Path keys) {
    bank = Bank.open(server, keys);
    client =
        DynamoDbClient.builder()
            .endpointOverride(server.endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build();
  }

  @AfterEach
  void close() {
    client.close();
    bank.close();
  }

  @Test
  void account_debitedByTwoAtOnce_isDebitedByOne() {
    Account opened =
        bank.accounts.put(
            new Account(101, NUMBER, AccountType.CHECKING, new BigDecimal("100"), 0, 0));
    bank.book(opened, DAY, TransactionType.ATM, "-80");
    assertThatThrownBy(() -> bank.book(opened, DAY, TransactionType.ATM, "-80"))
        .isInstanceOf(ConflictException.class);
    assertThat(bank.accounts.find(101, NUMBER).map(Account::getBalance))
        .hasValueSatisfying(balance -> assertThat(balance).isEqualByComparingTo("20"));
    assertThat(bank.transactions.queryAccountTransactions(NUMBER).list()).hasSize(1);
  }

  @Test
  void account_closedByWhoReadAnOlderOne_stays() {
    Account opened =
        bank.accounts.put(
            new Account(101, NUMBER, AccountType.SAVING, new BigDecimal("100"), 0, 0));
    bank.book(opened, DAY, TransactionType.CASH, "5");
    assertThatThrownBy(() -> bank.accounts.delete(opened)).isInstanceOf(ConflictException.class);
    bank.accounts.delete(bank.accounts.get(101, NUMBER));
    assertThat(bank.accounts.find(101, NUMBER)).isEmpty();
  }

  @Test
  void offer_sentToACustomer_isDeletedSixMonthsAfterItsEnd() {
    Offer offer = new Offer(DAY, 1, DAY.plusMonths(1), "A loan", Map.of());
    CustomerOffer sent = bank.customerOffers.put(CustomerOffer.of(offer, 101, DAY));
    assertThat(sent.deleteAfter()).isEqualTo("2027-01-19T00:00:00Z");
    assertThat(item("customer#000000101", "customer-offer#2026-06-19#01").get("delete_after").n())
        .isEqualTo(Long.toString(Instant.parse("2027-01-19T00:00:00Z").getEpochSecond()));
    assertThat(
            client
                .describeTimeToLive(table -> table.tableName(bank.table))
                .timeToLiveDescription()
                .attributeName())
        .isEqualTo("delete_after");
  }

  @Test
  void offer_endingWithinASecond_isReturnedAsItIsStored() {
    Offer offer = new Offer(DAY, 1, DAY.plusMonths(1), "A loan", Map.of());
    CustomerOffer exact = CustomerOffer.of(offer, 101, DAY);
    CustomerOffer sent =
        bank.customerOffers.put(
            new CustomerOffer(
                exact.customerNumber(),
                exact.offerDate(),
                exact.offerNumber(),
                exact.summary(),
                exact.sent(),
                exact.status(),
                exact.deleteAfter().plusNanos(999_999_999)));
    assertThat(sent).isEqualTo(exact);
    assertThat(bank.customerOffers.get(101, DAY, 1)).isEqualTo(sent);
  }

  @Test
  void statisticsOfDate_countedInPlaceWithoutAKey_areReadByTheBank() {
    bank.totals.put(new DailyTotals(DAY, Direction.CREDIT, 0, BigDecimal.ZERO));
    count("1000.00");
    count("0.50");
    DailyTotals counted = bank.totals.get(DAY, Direction.CREDIT);
    assertThat(counted.count()).isEqualTo(2);
    assertThat(counted.sum()).isEqualByComparingTo("1000.50");
    assertThat(bank.totals.query(DAY).list()).hasSize(1);
  }

  @Test
  void table_asAnyoneReadsIt_tellsNothingPersonal() {
    bank.register(101, "Nora Quinn", "555 010 1001", "NJ", SpecialStatus.VETERAN);
    Account opened =
        bank.accounts.put(
            new Account(101, NUMBER, AccountType.CHECKING, new BigDecimal("1234"), 0, 0));
    bank.book(opened, DAY, TransactionType.CASH, "-987");
    List<Map<String, AttributeValue>> items =
        client.scanPaginator(scan -> scan.tableName(bank.table)).items().stream().toList();
    assertThat(items.toString())
        .contains("transaction#07-0501#000000001", "VETERAN", "CHECKING")
        .doesNotContain("Quinn", "555 010", "5550101001");
    assertThat(items.stream().flatMap(item -> item.values().stream()).map(AttributeValue::n))
        .filteredOn(Objects::nonNull)
        .as("the customer's number, and counts")
        .containsOnly("101", "1", "2");
    assertThat(item("customer#000000101", "customer"))
        .containsOnlyKeys(
            "PK",
            "SK",
            "customer_number",
            "phone_digest",
            "state",
            "special_status",
            "special_status_indicator",
            "content_encrypted",
            "content_nonce",
            "key_id");
  }

  private void count(String amount) {
    client.updateItem(
        update ->
            update
                .tableName(bank.table)
                .key(key("aggregate#daily#2026-06-19", "totals#CREDIT"))
                .updateExpression("ADD #count :one, #sum :amount")
                .expressionAttributeNames(Map.of("#count", "count", "#sum", "sum"))
                .expressionAttributeValues(
                    Map.of(
                        ":one", AttributeValue.fromN("1"),
                        ":amount", AttributeValue.fromN(amount))));
  }

  private Map<String, AttributeValue> item(String pk, String sk) {
    return client.getItem(get -> get.tableName(bank.table).key(key(pk, sk))).item();
  }

  private static Map<String, AttributeValue> key(String pk, String sk) {
    return Map.of("PK", AttributeValue.fromS(pk), "SK", AttributeValue.fromS(sk));
  }
}
