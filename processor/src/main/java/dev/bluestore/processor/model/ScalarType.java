package dev.bluestore.processor.model;

import com.palantir.javapoet.TypeName;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The types of the Java platform that hold one value. */
public enum ScalarType implements ValueType {
  TEXT(String.class),
  BOOL(Boolean.class),
  INT32(Integer.class),
  INT64(Long.class),
  FLOAT64(Double.class),
  DECIMAL(BigDecimal.class),
  BYTES(byte[].class),
  INSTANT(Instant.class),
  LOCAL_DATE(LocalDate.class),
  DURATION(Duration.class),
  UUID(UUID.class);

  private final Class<?> javaType;

  ScalarType(Class<?> javaType) {
    this.javaType = javaType;
  }

  @Override
  public TypeName boxed() {
    return TypeName.get(javaType);
  }
}
