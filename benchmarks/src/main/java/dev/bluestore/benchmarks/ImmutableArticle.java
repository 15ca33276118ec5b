package dev.bluestore.benchmarks;

import dev.bluestore.benchmarks.peers.PlainArticle;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbImmutable;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/** The item as an immutable class of the Enhanced Client. */
@DynamoDbImmutable(builder = ImmutableArticle.Builder.class)
public final class ImmutableArticle {

  private final String magazine;
  private final String number;
  private final String status;
  private final int round;
  private final Instant created;
  private final String title;
  private final String content;
  private final List<String> contributors;

  private ImmutableArticle(Builder builder) {
    this.magazine = builder.magazine;
    this.number = builder.number;
    this.status = builder.status;
    this.round = builder.round;
    this.created = builder.created;
    this.title = builder.title;
    this.content = builder.content;
    this.contributors = builder.contributors;
  }

  static ImmutableArticle of(PlainArticle plain) {
    return builder()
        .magazine(plain.magazine())
        .number(PlainArticle.sortKey(plain.number()))
        .status(plain.status())
        .round(plain.round())
        .created(plain.created())
        .title(plain.title())
        .content(plain.content())
        .contributors(plain.contributors())
        .build();
  }

  public static Builder builder() {
    return new Builder();
  }

  @DynamoDbPartitionKey
  @DynamoDbAttribute("PK")
  public String magazine() {
    return magazine;
  }

  @DynamoDbSortKey
  @DynamoDbAttribute("SK")
  public String number() {
    return number;
  }

  public String status() {
    return status;
  }

  public int round() {
    return round;
  }

  public Instant created() {
    return created;
  }

  public String title() {
    return title;
  }

  public String content() {
    return content;
  }

  public List<String> contributors() {
    return contributors;
  }

  /** Collects the values. */
  public static final class Builder {

    private String magazine;
    private String number;
    private String status;
    private int round;
    private Instant created;
    private String title;
    private String content;
    private List<String> contributors;

    public Builder magazine(String value) {
      magazine = value;
      return this;
    }

    public Builder number(String value) {
      number = value;
      return this;
    }

    public Builder status(String value) {
      status = value;
      return this;
    }

    public Builder round(int value) {
      round = value;
      return this;
    }

    public Builder created(Instant value) {
      created = value;
      return this;
    }

    public Builder title(String value) {
      title = value;
      return this;
    }

    public Builder content(String value) {
      content = value;
      return this;
    }

    public Builder contributors(List<String> value) {
      contributors = value;
      return this;
    }

    public ImmutableArticle build() {
      return new ImmutableArticle(this);
    }
  }
}
