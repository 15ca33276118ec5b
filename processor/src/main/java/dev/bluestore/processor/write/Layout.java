package dev.bluestore.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Stream;

/** Where the lines of generated code break. */
final class Layout {
  /** Columns of a line that an expression may fill; JavaPoet wraps at 100. */
  private static final int WIDTH = 90;

  private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])");

  private Layout() {}

  /** Arguments in a row, with a line break where the next one does not fit. */
  static Collector<CodeBlock, ?, CodeBlock> arguments() {
    return CodeBlock.joining(",$W");
  }

  /** {@code "a", "b"}. */
  static CodeBlock strings(Stream<String> texts) {
    return texts.map(text -> CodeBlock.of("$S", text)).collect(arguments());
  }

  /** A statement that returns what has line breaks of its own. */
  static CodeBlock returning(CodeBlock value) {
    return CodeBlock.of("return $L;\n", value);
  }

  /** {@code method(first, second)}: on one line where it fits, else an argument a line. */
  static CodeBlock call(CodeBlock method, CodeBlock... arguments) {
    List<CodeBlock> all = Arrays.asList(arguments);
    CodeBlock line = CodeBlock.of("$L($L)", method, CodeBlock.join(all, ", "));
    return fits(line) ? line : CodeBlock.of("$L(\n$>$>$L$<$<)", method, CodeBlock.join(all, ",\n"));
  }

  /** Calls one after the other: on one line where they fit, else a call a line. */
  static CodeBlock chain(CodeBlock start, List<CodeBlock> calls) {
    CodeBlock line = CodeBlock.of("$L$L", start, CodeBlock.join(calls, ""));
    return calls.isEmpty() || fits(line)
        ? line
        : CodeBlock.of("$L$>$>\n$L$<$<", start, CodeBlock.join(calls, "\n"));
  }

  /** What a constant is initialised with: on its own lines where it does not fit. */
  static CodeBlock initializer(CodeBlock value) {
    return isOneLine(value) ? CodeBlock.of("$Z$L", value) : CodeBlock.of("\n$>$>$L$<$<", value);
  }

  /** Where a permitted class is newer than the generated code, which was not compiled again. */
  static CodeBlock unknownClass(String sealedType, String variable) {
    return CodeBlock.of(
        "throw new $T(\n$S\n$>$>+ $L.getClass().getName()$<$<)",
        IllegalArgumentException.class,
        "expected a class that " + sealedType + " permitted when this was compiled, found ",
        variable);
  }

  private static boolean fits(CodeBlock code) {
    return isOneLine(code) && PACKAGE.matcher(code.toString()).replaceAll("").length() <= WIDTH;
  }

  private static boolean isOneLine(CodeBlock code) {
    return code.toString().indexOf('\n') < 0;
  }
}
