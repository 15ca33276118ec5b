package dev.bluestore.examples.bank;

import dev.bluestore.annotations.Converter;

/** Stores account numbers as they are written, in keys too. */
final class AccountNumberConverter implements Converter<AccountNumber, String> {

  @Override
  public String toStored(AccountNumber account) {
    return account.toString();
  }

  @Override
  public AccountNumber fromStored(String stored) {
    String[] parts = stored.split("-", 2);
    return new AccountNumber(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }
}
