package dev.bluestore.examples.bank;

import dev.bluestore.annotations.Convert;
import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.Index;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;
import dev.bluestore.annotations.Version;
import java.math.BigDecimal;

/** An account of a customer: a class with a constructor and getters. */
@Entity("account")
@Index(name = "account_number", partition = "accountNumber")
final class Account {

  @PartitionKey(value = "customer", width = 9)
  private final int customerNumber;

  @SortKey
  @Convert(AccountNumberConverter.class)
  private final AccountNumber accountNumber;

  private final AccountType type;
  @Encrypted private final BigDecimal balance;
  private final int lastTransaction;
  @Version private final long version;

  Account(
      int customerNumber,
      AccountNumber accountNumber,
      AccountType type,
      BigDecimal balance,
      int lastTransaction,
      long version) {
    this.customerNumber = customerNumber;
    this.accountNumber = accountNumber;
    this.type = type;
    this.balance = balance;
    this.lastTransaction = lastTransaction;
    this.version = version;
  }

  /** The account after a transaction. */
  Account after(BigDecimal amount) {
    return new Account(
        customerNumber, accountNumber, type, balance.add(amount), lastTransaction + 1, version);
  }

  int getCustomerNumber() {
    return customerNumber;
  }

  AccountNumber getAccountNumber() {
    return accountNumber;
  }

  AccountType getType() {
    return type;
  }

  BigDecimal getBalance() {
    return balance;
  }

  int getLastTransaction() {
    return lastTransaction;
  }

  long getVersion() {
    return version;
  }
}
