package dev.bluestore.testing;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.PlainForm;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/** A parcel as an application had it for the Enhanced Client of the AWS SDK, in the clear. */
@DynamoDbBean
public final class PlainParcel {

  /** What the store is told of such items. */
  public static final PlainForm<Parcel> FORM =
      PlainForm.of(new Parcel.Mapper()).attribute("sent", "SentAt").dropping("sender");

  private static final TableSchema<PlainParcel> SCHEMA = TableSchema.fromBean(PlainParcel.class);

  private @Nullable String partition;
  private @Nullable String sort;
  private @Nullable String sender;
  private @Nullable String status;
  private @Nullable Instant sent;
  private @Nullable Duration took;
  private @Nullable BigDecimal weight;
  private @Nullable Boolean insured;
  private @Nullable UUID label;
  private @Nullable ByteBuffer seal;
  private Parcel.@Nullable Size size;
  private @Nullable Set<String> tags;
  private @Nullable Set<Integer> stops;
  private @Nullable Map<String, Long> fees;
  private @Nullable List<Line> lines;
  private @Nullable String remark;

  /** The table by that client. */
  public static DynamoDbTable<PlainParcel> in(TestTable table) {
    return DynamoDbEnhancedClient.builder()
        .dynamoDbClient(table.client())
        .build()
        .table(table.name(), SCHEMA);
  }

  /** A parcel under the keys of the store. */
  public static PlainParcel of(Parcel parcel) {
    EntityKey key = Parcel.key(parcel.sender(), parcel.number());
    PlainParcel plain = new PlainParcel();
    plain.partition = String.join("#", key.partition());
    plain.sort = String.join("#", key.sort());
    plain.sender = parcel.sender();
    plain.status = parcel.status();
    plain.sent = parcel.sent();
    plain.took = parcel.took();
    plain.weight = parcel.weight();
    plain.insured = parcel.insured();
    plain.label = parcel.label();
    plain.seal = parcel.seal();
    plain.size = parcel.size();
    plain.tags = parcel.tags();
    plain.stops = parcel.stops();
    plain.fees = parcel.fees();
    plain.lines = parcel.lines().stream().map(Line::of).toList();
    plain.remark = parcel.remark().orElse(null);
    return plain;
  }

  @DynamoDbPartitionKey
  @DynamoDbAttribute("PK")
  public @Nullable String getPartition() {
    return partition;
  }

  public void setPartition(@Nullable String partition) {
    this.partition = partition;
  }

  @DynamoDbSortKey
  @DynamoDbAttribute("SK")
  public @Nullable String getSort() {
    return sort;
  }

  public void setSort(@Nullable String sort) {
    this.sort = sort;
  }

  public @Nullable String getSender() {
    return sender;
  }

  public void setSender(@Nullable String sender) {
    this.sender = sender;
  }

  public @Nullable String getStatus() {
    return status;
  }

  public void setStatus(@Nullable String status) {
    this.status = status;
  }

  @DynamoDbAttribute("SentAt")
  public @Nullable Instant getSent() {
    return sent;
  }

  public void setSent(@Nullable Instant sent) {
    this.sent = sent;
  }

  public @Nullable Duration getTook() {
    return took;
  }

  public void setTook(@Nullable Duration took) {
    this.took = took;
  }

  public @Nullable BigDecimal getWeight() {
    return weight;
  }

  public void setWeight(@Nullable BigDecimal weight) {
    this.weight = weight;
  }

  public @Nullable Boolean getInsured() {
    return insured;
  }

  public void setInsured(@Nullable Boolean insured) {
    this.insured = insured;
  }

  public @Nullable UUID getLabel() {
    return label;
  }

  public void setLabel(@Nullable UUID label) {
    this.label = label;
  }

  public @Nullable ByteBuffer getSeal() {
    return seal;
  }

  public void setSeal(@Nullable ByteBuffer seal) {
    this.seal = seal;
  }

  public Parcel.@Nullable Size getSize() {
    return size;
  }

  public void setSize(Parcel.@Nullable Size size) {
    this.size = size;
  }

  public @Nullable Set<String> getTags() {
    return tags;
  }

  public void setTags(@Nullable Set<String> tags) {
    this.tags = tags;
  }

  public @Nullable Set<Integer> getStops() {
    return stops;
  }

  public void setStops(@Nullable Set<Integer> stops) {
    this.stops = stops;
  }

  public @Nullable Map<String, Long> getFees() {
    return fees;
  }

  public void setFees(@Nullable Map<String, Long> fees) {
    this.fees = fees;
  }

  public @Nullable List<Line> getLines() {
    return lines;
  }

  public void setLines(@Nullable List<Line> lines) {
    this.lines = lines;
  }

  public @Nullable String getRemark() {
    return remark;
  }

  public void setRemark(@Nullable String remark) {
    this.remark = remark;
  }

  /** What is in it. */
  @DynamoDbBean
  public static final class Line {

    private @Nullable String article;
    private int count;
    private @Nullable String shelf;

    private static Line of(Parcel.Line line) {
      Line plain = new Line();
      plain.article = line.article();
      plain.count = line.count();
      return plain;
    }

    public @Nullable String getArticle() {
      return article;
    }

    public void setArticle(@Nullable String article) {
      this.article = article;
    }

    public int getCount() {
      return count;
    }

    public void setCount(int count) {
      this.count = count;
    }

    /** Never set: the Enhanced Client writes NULL for it. */
    public @Nullable String getShelf() {
      return shelf;
    }

    public void setShelf(@Nullable String shelf) {
      this.shelf = shelf;
    }
  }
}
