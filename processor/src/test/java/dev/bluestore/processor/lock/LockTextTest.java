package dev.bluestore.processor.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.processor.lock.FieldPath.Step;
import dev.bluestore.processor.lock.LineReader.MalformedException;
import dev.bluestore.processor.lock.LockedField.Side;
import dev.bluestore.processor.lock.StoredType.Container;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a lock says, its text says the same. */
class LockTextTest {
  private static final int LOCKS = 2_000;
  private static final List<String> NAMES =
      List.of(
          "note",
          "the comment",
          "größe und x",
          "Währung",
          "as x",
          "formerly plain",
          "alias",
          "*",
          "a.b",
          "c[]",
          "<d>",
          "e\"f",
          "g\\h",
          "i\nj",
          "\u202e",
          "k,l",
          "m)",
          "\ud83d\ude00",
          "\ud800",
          "u{41}",
          "\\u{41}",
          "entity",
          "#",
          " ",
          "text",
          "enum(A)");

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  @Test
  void text_ofAnyLock_readsAsThatLock() throws MalformedException {
    for (int i = 0; i < LOCKS; i++) {
      Lock lock = new Lock(distinct(this::entity, LockedEntity::className));

      assertThat(LockText.read(LockText.of(lock).lines().toList()))
          .as("seed %d, lock %d", seed, i)
          .isEqualTo(lock);
    }
  }

  @Test
  void text_ofOneLock_isOneInAnyOrderOfItsFields() {
    LockedEntity entity = entity();
    List<LockedField> reversed =
        IntStream.range(0, entity.fields().size())
            .mapToObj(i -> entity.fields().get(entity.fields().size() - 1 - i))
            .toList();
    LockedEntity other =
        new LockedEntity(
            entity.type(),
            entity.partition(),
            entity.className(),
            entity.isChunked(),
            entity.keys(),
            entity.indexes(),
            reversed);

    assertThat(LockText.of(new Lock(List.of(other))))
        .as("seed %d", seed)
        .isEqualTo(LockText.of(new Lock(List.of(entity))));
  }

  private LockedEntity entity() {
    return new LockedEntity(
        name(),
        name(),
        className(),
        random.nextBoolean(),
        some(this::key),
        distinct(() -> new LockedIndex(name(), names(), some(this::name)), LockedIndex::name),
        distinct(this::field, LockedField::path));
  }

  private LockedKey key() {
    OptionalInt width =
        random.nextBoolean() ? OptionalInt.of(1 + random.nextInt(19)) : OptionalInt.empty();
    return new LockedKey(any(LockedKey.Half.values()), name(), type(0), width);
  }

  private LockedField field() {
    return new LockedField(
        any(Side.values()),
        path(),
        type(0),
        random.nextBoolean() ? Optional.of(any(Side.values())) : Optional.empty(),
        some(this::name));
  }

  private FieldPath path() {
    FieldPath path = FieldPath.ITEM.to(name());
    for (Step step : some(this::step)) {
      path = path.to(step);
    }
    return path;
  }

  private Step step() {
    return switch (random.nextInt(4)) {
      case 0 -> new Step.Elements();
      case 1 -> new Step.Everything();
      case 2 -> new Step.Variant(name());
      default -> new Step.Name(name());
    };
  }

  private StoredType type(int depth) {
    return switch (random.nextInt(depth > 2 ? 3 : 5)) {
      case 0 -> new StoredType.Word(any("text", "int32", "object", "epoch_second"));
      case 1 -> new StoredType.Choice(names());
      case 2 -> new StoredType.SameAs(path());
      case 3 -> new StoredType.Converted(className(), type(depth + 1));
      default ->
          new Container(
              any(Container.Kind.values()),
              Stream.generate(() -> type(depth + 1)).limit(1 + random.nextInt(2)).toList());
    };
  }

  // A dot in a class's name is one between its parts.
  private String className() {
    return names().stream().map(name -> name.replace(".", "_")).collect(Collectors.joining("."));
  }

  private List<String> names() {
    return Stream.generate(this::name).limit(1 + random.nextInt(3)).toList();
  }

  private String name() {
    return random.nextBoolean() ? any(NAMES.toArray(String[]::new)) : characters();
  }

  private String characters() {
    return random
        .ints(1 + random.nextInt(4), 1, Character.MAX_CODE_POINT)
        .map(codePoint -> random.nextBoolean() ? codePoint % 128 : codePoint)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private <T> List<T> some(Supplier<T> next) {
    return Stream.generate(next).limit(random.nextInt(4)).toList();
  }

  private <T, K> List<T> distinct(Supplier<T> next, Function<T, K> key) {
    Map<K, T> distinct = new LinkedHashMap<>();
    some(next).forEach(each -> distinct.put(key.apply(each), each));
    return List.copyOf(distinct.values());
  }

  @SafeVarargs
  private <T> T any(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
