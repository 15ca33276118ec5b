package dev.bluestore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.cbor.CborWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ContentJsonTest {

  @Test
  void content_ofEveryType_keepsAllDigits() {
    CborWriter out = CborWriter.forPlaintext().openArray(12);
    out.text("a\n\"b\"").bool(true).nil();
    out.int64(Long.MIN_VALUE)
        .integer(BigInteger.TWO.pow(70))
        .integer(BigInteger.TWO.pow(70).negate());
    out.decimal(new BigDecimal("1.50")).bytes(new byte[] {1, 2, (byte) 0xff});
    out.uuid(new UUID(1, 2)).float32(0.1f).float64(0.1).float64(Double.NEGATIVE_INFINITY);

    assertThat(Json.line(ContentJson.of(out.close().toByteArray())))
        .isEqualTo(
            "[\"a\\n\\\"b\\\"\",true,null,-9223372036854775808,1180591620717411303424,"
                + "-1180591620717411303424,1.50,\"AQL/\","
                + "\"00000000-0000-0001-0000-000000000002\",0.1,0.1,\"-Infinity\"]");
  }

  @Test
  void attributes_ofEveryType_keepAllDigits() {
    Map<String, AttributeValue> attributes =
        Map.of(
            "b", AttributeValue.fromB(SdkBytes.fromUtf8String("hi")),
            "bool", AttributeValue.fromBool(false),
            "l", AttributeValue.fromL(List.of(AttributeValue.fromNul(true))),
            "m", AttributeValue.fromM(Map.of("x", AttributeValue.fromS("y"))),
            "n", AttributeValue.fromN("12345678901234567890123456789012345678"),
            "ns", AttributeValue.fromNs(List.of("1.5")),
            "s", AttributeValue.fromS("text"));

    assertThat(Json.line(AttributeJson.of(attributes)))
        .isEqualTo(
            "{\"b\":\"aGk=\",\"bool\":false,\"l\":[null],\"m\":{\"x\":\"y\"},"
                + "\"n\":12345678901234567890123456789012345678,\"ns\":[1.5],\"s\":\"text\"}");
  }
}
