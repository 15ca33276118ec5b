package dev.bluestore.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.bluestore.processor.model.Access;
import dev.bluestore.processor.model.ClassModel;
import dev.bluestore.processor.model.Construction;
import java.util.List;
import java.util.stream.IntStream;

/** The code that makes an instance of the values of its components, a value a line. */
final class Constructions {
  private Constructions() {}

  /**
   * Statements, the last of which returns the instance.
   *
   * @param variable a local variable that is free
   * @param values a value for each component, in their order
   */
  static CodeBlock of(ClassModel shape, String variable, List<CodeBlock> values) {
    if (shape.construction() instanceof Construction.Builder builder) {
      return builder.fluent()
          ? chained(shape.type(), builder, values)
          : stepwise(shape.type(), builder, variable, values);
    } else if (shape.construction() instanceof Construction.Setters setters && !values.isEmpty()) {
      return bySetters(shape.type(), setters, variable, values);
    }
    return byConstructor(shape.type(), values);
  }

  // return new Perspective(
  //     plain.get(STATUS),
  //     sealed.get(CONTENT));
  private static CodeBlock byConstructor(TypeName type, List<CodeBlock> values) {
    return values.size() < 2
        ? statement("return new $T($L)", type, CodeBlock.join(values, ""))
        : statement("return new $T(\n$L)", type, CodeBlock.join(values, ",\n"));
  }

  // return Order.builder()
  //     .shop(plain.get(SHOP))
  //     .build();
  private static CodeBlock chained(
      TypeName type, Construction.Builder builder, List<CodeBlock> values) {
    CodeBlock setters =
        IntStream.range(0, values.size())
            .mapToObj(i -> CodeBlock.of("\n.$L($L)", builder.setters().get(i), values.get(i)))
            .collect(CodeBlock.joining(""));
    return statement("return $T.$L()$L\n.$L()", type, builder.factory(), setters, builder.build());
  }

  // Order.Builder order = Order.builder();
  // order.setShop(plain.get(SHOP));
  // return order.build();
  private static CodeBlock stepwise(
      TypeName type, Construction.Builder builder, String variable, List<CodeBlock> values) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement("$T $L = $T.$L()", builder.type(), variable, type, builder.factory());
    for (int i = 0; i < values.size(); i++) {
      code.addStatement("$L.$L($L)", variable, builder.setters().get(i), values.get(i));
    }
    return code.addStatement("return $L.$L()", variable, builder.build()).build();
  }

  // Order order = new Order();
  // order.setShop(plain.get(SHOP));
  // order.number = plain.get(NUMBER);
  // return order;
  private static CodeBlock bySetters(
      TypeName type, Construction.Setters setters, String variable, List<CodeBlock> values) {
    CodeBlock.Builder code =
        CodeBlock.builder().addStatement("$T $L = new $T()", type, variable, type);
    for (int i = 0; i < values.size(); i++) {
      Access target = setters.targets().get(i);
      code.addStatement(
          target.isMethod() ? "$L.$L($L)" : "$L.$L = $L", variable, target.member(), values.get(i));
    }
    return code.addStatement("return $L", variable).build();
  }

  private static CodeBlock statement(String format, Object... arguments) {
    return CodeBlock.builder().addStatement(format, arguments).build();
  }
}
