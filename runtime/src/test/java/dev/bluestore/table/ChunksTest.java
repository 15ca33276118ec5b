package dev.bluestore.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ChunksTest {

  @Test
  void chunks_byCount_areFullExceptTheLast() {
    List<Integer> all = IntStream.range(0, 250).boxed().toList();

    List<List<Integer>> chunks = Chunks.ofAtMost(100, all);

    assertThat(chunks).extracting(List::size).containsExactly(100, 100, 50);
    assertThat(chunks.stream().flatMap(List::stream)).containsExactlyElementsOf(all);
    assertThat(Chunks.ofAtMost(100, List.of())).isEmpty();
    assertThat(Chunks.ofAtMost(100, all.subList(0, 100))).hasSize(1);
  }

  @Test
  void chunks_bySize_endBeforeTheyAreTooLarge() {
    assertThat(Chunks.ofAtMost(3, 10, List.of(4, 6, 1, 1, 1, 1, 30, 2), size -> size))
        .containsExactly(List.of(4, 6), List.of(1, 1, 1), List.of(1), List.of(30), List.of(2));
  }

  @Test
  void wireSize_ofAnItem_isAtLeastItsJson() {
    Map<String, AttributeValue> item =
        Map.of(
            "s", AttributeValue.fromS("quote \" and \u0001 and \u00fc"),
            "b", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[1_000])),
            "l", AttributeValue.fromL(List.of(AttributeValue.fromNul(true))),
            "m", AttributeValue.fromM(Map.of("n", AttributeValue.fromN("12"))),
            "ns", AttributeValue.fromNs(List.of("1", "2")),
            "t", AttributeValue.fromBool(true));
    String json =
        "{\"s\":{\"S\":\"quote \\\" and \\u0001 and \u00fc\"},\"b\":{\"B\":\""
            + "A".repeat(1_336)
            + "\"},\"l\":{\"L\":[{\"NULL\":true}]},\"m\":{\"M\":{\"n\":{\"N\":\"12\"}}},"
            + "\"ns\":{\"NS\":[\"1\",\"2\"]},\"t\":{\"BOOL\":true}}";

    int bytes = json.getBytes(StandardCharsets.UTF_8).length;

    assertThat(WireSize.of(item)).isBetween((long) bytes, bytes + 500L);
  }
}
