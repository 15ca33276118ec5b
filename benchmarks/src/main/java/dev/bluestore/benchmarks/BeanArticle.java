package dev.bluestore.benchmarks;

import dev.bluestore.benchmarks.peers.PlainArticle;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/** The item as a bean of the Enhanced Client. */
@DynamoDbBean
public class BeanArticle {

  private String magazine;
  private String number;
  private String status;
  private int round;
  private Instant created;
  private String title;
  private String content;
  private List<String> contributors;

  static BeanArticle of(PlainArticle plain) {
    BeanArticle bean = new BeanArticle();
    bean.magazine = plain.magazine();
    bean.number = PlainArticle.sortKey(plain.number());
    bean.status = plain.status();
    bean.round = plain.round();
    bean.created = plain.created();
    bean.title = plain.title();
    bean.content = plain.content();
    bean.contributors = plain.contributors();
    return bean;
  }

  @DynamoDbPartitionKey
  @DynamoDbAttribute("PK")
  public String getMagazine() {
    return magazine;
  }

  public void setMagazine(String magazine) {
    this.magazine = magazine;
  }

  @DynamoDbSortKey
  @DynamoDbAttribute("SK")
  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = status;
  }

  public int getRound() {
    return round;
  }

  public void setRound(int round) {
    this.round = round;
  }

  public Instant getCreated() {
    return created;
  }

  public void setCreated(Instant created) {
    this.created = created;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getContent() {
    return content;
  }

  public void setContent(String content) {
    this.content = content;
  }

  public List<String> getContributors() {
    return contributors;
  }

  public void setContributors(List<String> contributors) {
    this.contributors = contributors;
  }
}
