package dev.bluestore.processor.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.TypeName;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.UUID;

/** The types of the Java platform that hold one value, and arrays of primitives. */
public enum ScalarType implements ValueType {
  TEXT(String.class, AttributeKind.TEXT),
  CHARACTER(Character.class, AttributeKind.TEXT),
  URI(URI.class, AttributeKind.TEXT),
  BOOL(Boolean.class, AttributeKind.OTHER),
  INT8(Byte.class, AttributeKind.NUMBER),
  INT16(Short.class, AttributeKind.NUMBER),
  INT32(Integer.class, AttributeKind.NUMBER),
  INT64(Long.class, AttributeKind.NUMBER),
  INTEGER(BigInteger.class, AttributeKind.NUMBER),
  FLOAT32(Float.class, AttributeKind.NUMBER),
  FLOAT64(Double.class, AttributeKind.NUMBER),
  DECIMAL(BigDecimal.class, AttributeKind.NUMBER),
  BYTES(byte[].class, AttributeKind.BYTES),
  BYTE_BUFFER(ByteBuffer.class, AttributeKind.BYTES),
  UUID(UUID.class, AttributeKind.TEXT),
  INSTANT(Instant.class, AttributeKind.TEXT),
  LOCAL_DATE(LocalDate.class, AttributeKind.TEXT),
  LOCAL_TIME(LocalTime.class, AttributeKind.TEXT),
  LOCAL_DATE_TIME(LocalDateTime.class, AttributeKind.TEXT),
  ZONED_DATE_TIME(ZonedDateTime.class, AttributeKind.TEXT),
  OFFSET_DATE_TIME(OffsetDateTime.class, AttributeKind.TEXT),
  OFFSET_TIME(OffsetTime.class, AttributeKind.TEXT),
  YEAR(Year.class, AttributeKind.TEXT),
  YEAR_MONTH(YearMonth.class, AttributeKind.TEXT),
  MONTH_DAY(MonthDay.class, AttributeKind.TEXT),
  DURATION(Duration.class, AttributeKind.TEXT),
  PERIOD(Period.class, AttributeKind.TEXT),
  ZONE_ID(ZoneId.class, AttributeKind.TEXT),
  ZONE_OFFSET(ZoneOffset.class, AttributeKind.TEXT),
  /** An {@code Instant} that DynamoDB deletes the item at. */
  EPOCH_SECOND(Instant.class, AttributeKind.NUMBER),
  BOOLEANS(boolean[].class, AttributeKind.OTHER),
  SHORTS(short[].class, AttributeKind.OTHER),
  INTS(int[].class, AttributeKind.OTHER),
  LONGS(long[].class, AttributeKind.OTHER),
  FLOATS(float[].class, AttributeKind.OTHER),
  DOUBLES(double[].class, AttributeKind.OTHER),
  CHARS(char[].class, AttributeKind.OTHER);

  private final Class<?> javaType;
  private final AttributeKind attribute;

  ScalarType(Class<?> javaType, AttributeKind attribute) {
    this.javaType = javaType;
    this.attribute = attribute;
  }

  @Override
  public TypeName boxed() {
    return javaType.isArray()
        ? ArrayTypeName.of(javaType.getComponentType())
        : TypeName.get(javaType);
  }

  /** Whether it is an integer that a key pads to a width. */
  public boolean hasWidth() {
    return this == INT8 || this == INT16 || this == INT32 || this == INT64;
  }

  @Override
  public AttributeKind attribute() {
    return attribute;
  }
}
