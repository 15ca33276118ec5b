package dev.bluestore.examples.bank;

import dev.bluestore.annotations.Convert;
import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.Index;
import dev.bluestore.annotations.PartitionKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Money that came to an account, or went from it, or could not.
 *
 * @param declinedReason empty where it was approved; the index has the others alone
 * @param balance the account's afterwards
 */
@Entity("transaction")
@Index(
    name = "account_transactions",
    partition = "account",
    sort = {"date", "number"})
@Index(
    name = "day_transactions",
    partition = "date",
    sort = {"account", "number"})
@Index(
    name = "declined_transactions",
    partition = "declinedReason",
    sort = {"date", "account", "number"})
record Transaction(
    @PartitionKey(value = "transaction", order = 1) @Convert(AccountNumberConverter.class)
        AccountNumber account,
    @PartitionKey(order = 2, width = 9) int number,
    LocalDate date,
    TransactionType type,
    Optional<DeclinedReason> declinedReason,
    @Encrypted BigDecimal amount,
    @Encrypted BigDecimal balance) {}
