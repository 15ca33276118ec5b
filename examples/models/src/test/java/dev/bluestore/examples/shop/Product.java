package dev.bluestore.examples.shop;

import dev.bluestore.annotations.Default;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.PartitionKey;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is sold: a class with a builder, as code from before records has it. */
@Entity("product")
final class Product {

  private final String productId;
  private final String name;
  private final Money price;
  private final Set<String> categories;
  private final @Nullable URI picture;

  private Product(Builder builder) {
    this.productId = Objects.requireNonNull(builder.productId);
    this.name = Objects.requireNonNull(builder.name);
    this.price = Objects.requireNonNull(builder.price);
    this.categories = Set.copyOf(builder.categories);
    this.picture = builder.picture;
  }

  static Builder builder() {
    return new Builder();
  }

  @PartitionKey("product")
  String getProductId() {
    return productId;
  }

  String getName() {
    return name;
  }

  Money getPrice() {
    return price;
  }

  @Default("")
  Set<String> getCategories() {
    return categories;
  }

  Optional<URI> getPicture() {
    return Optional.ofNullable(picture);
  }

  static final class Builder {
    private @Nullable String productId;
    private @Nullable String name;
    private @Nullable Money price;
    private Set<String> categories = Set.of();
    private @Nullable URI picture;

    private Builder() {}

    Builder productId(String productId) {
      this.productId = productId;
      return this;
    }

    Builder name(String name) {
      this.name = name;
      return this;
    }

    Builder price(Money price) {
      this.price = price;
      return this;
    }

    Builder categories(Set<String> categories) {
      this.categories = categories;
      return this;
    }

    Builder picture(Optional<URI> picture) {
      this.picture = picture.orElse(null);
      return this;
    }

    Product build() {
      return new Product(this);
    }
  }
}
