package classes;

import org.jspecify.annotations.Nullable;

/** Made by a builder whose methods return it. */
final class Price {
  private final long cents;
  private final @Nullable String discount;

  private Price(Builder builder) {
    this.cents = builder.cents;
    this.discount = builder.discount;
  }

  static Builder builder() {
    return new Builder();
  }

  long cents() {
    return cents;
  }

  @Nullable String discount() {
    return discount;
  }

  static final class Builder {
    private long cents;
    private @Nullable String discount;

    Builder cents(long cents) {
      this.cents = cents;
      return this;
    }

    Builder discount(@Nullable String discount) {
      this.discount = discount;
      return this;
    }

    Price build() {
      return new Price(this);
    }
  }
}
