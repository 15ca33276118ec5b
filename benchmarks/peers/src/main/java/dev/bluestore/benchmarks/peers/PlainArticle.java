package dev.bluestore.benchmarks.peers;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The item of all measurements, mapped by hand: what the others are mapped in beside ours. */
public record PlainArticle(
    String magazine,
    int number,
    String status,
    int round,
    Instant created,
    String title,
    String content,
    List<String> contributors) {

  /** The names of the attributes that are sealed. */
  public static final List<String> SEALED = List.of("title", "content", "contributors");

  /** The names of those that are not, but for the keys. */
  public static final List<String> PLAIN = List.of("status", "round", "created");

  private static final int TITLE = 40;

  /** An article with a title of 40 characters, and three contributors. */
  public static PlainArticle of(String magazine, int number, int contentLength) {
    return new PlainArticle(
        magazine,
        number,
        "open",
        number % 7,
        Instant.parse("2026-11-22T10:38:00.123456Z"),
        "t".repeat(TITLE),
        "c".repeat(contentLength),
        List.of("Ada Lovelace", "Grace Hopper", "Barbara Liskov"));
  }

  /** Its item, with the magazine in {@code PK} and the number in {@code SK}. */
  public Map<String, AttributeValue> toItem() {
    Map<String, AttributeValue> item = new HashMap<>(16);
    item.put("PK", AttributeValue.createS(magazine));
    item.put("SK", AttributeValue.createS(sortKey(number)));
    item.put("status", AttributeValue.createS(status));
    item.put("round", AttributeValue.createN(Integer.toString(round)));
    item.put("created", AttributeValue.createS(created.toString()));
    item.put("title", AttributeValue.createS(title));
    item.put("content", AttributeValue.createS(content));
    AttributeValue[] names = new AttributeValue[contributors.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = AttributeValue.createS(contributors.get(i));
    }
    item.put("contributors", AttributeValue.createL(List.of(names)));
    return item;
  }

  /** The text of a number of six digits. */
  public static String sortKey(int number) {
    return Integer.toString(1_000_000 + number).substring(1);
  }

  /** The article of an item. */
  public static PlainArticle of(Map<String, AttributeValue> item) {
    List<AttributeValue> names = item.get("contributors").l();
    String[] contributors = new String[names.size()];
    for (int i = 0; i < contributors.length; i++) {
      contributors[i] = names.get(i).s();
    }
    return new PlainArticle(
        item.get("PK").s(),
        Integer.parseInt(item.get("SK").s()),
        item.get("status").s(),
        Integer.parseInt(item.get("round").n()),
        Instant.parse(item.get("created").s()),
        item.get("title").s(),
        item.get("content").s(),
        List.of(contributors));
  }
}
