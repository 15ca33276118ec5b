package dev.bluestore;

import dev.bluestore.Family.Member;
import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.NotFoundException;
import dev.bluestore.error.OpenException;
import dev.bluestore.table.Async;
import dev.bluestore.table.DynamoTable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The items of several entities that have a sealed type in common, without a thread that waits: the
 * asynchronous form of the generated repository of a family. Thread-safe.
 *
 * <p>Every method sends its requests and returns at once. Its future fails with the {@link
 * BlueStoreException} that the same method of {@link Family} throws.
 *
 * @param <F> the sealed type
 */
public final class AsyncFamily<F> {

  private final String name;
  private final List<Member<? extends F>> members;
  private final Function<EncryptedStore, DynamoTable> transport;

  /** By one of the tables that a store has. */
  AsyncFamily(
      String name,
      List<Member<? extends F>> members,
      Function<EncryptedStore, DynamoTable> transport) {
    this.name = name;
    this.members = members;
    this.transport = transport;
  }

  /** An entity as what it is. */
  private record Typed<T>(Repository<T> items, T entity) {

    static <T> Optional<Typed<T>> of(Member<T> member, @Nullable Object entity) {
      return member.type().isInstance(entity)
          ? Optional.of(new Typed<>(member.items(), member.type().cast(entity)))
          : Optional.empty();
    }

    Key<T> key() {
      return items.sealer().keyOf(entity);
    }

    <R> Optional<R> as(EntitySealer<R> wanted) {
      return items.sealer().as(wanted, entity);
    }

    CompletableFuture<T> put(Function<EncryptedStore, DynamoTable> transport) {
      return items.by(transport).put(entity);
    }

    CompletableFuture<Optional<T>> putIfAbsent(Function<EncryptedStore, DynamoTable> transport) {
      return items.by(transport).putIfAbsent(entity);
    }

    CompletableFuture<Void> delete(Function<EncryptedStore, DynamoTable> transport) {
      return items.by(transport).delete(entity);
    }
  }

  private Typed<? extends F> typed(F entity) {
    return member(entity)
        .orElseThrow(
            () ->
                new InvalidItemException(
                    "expected a class that "
                        + name
                        + " permitted when its repository was compiled, found "
                        + (entity == null ? "null" : entity.getClass().getName())
                        + "; compile it again",
                    null));
  }

  private Optional<Typed<? extends F>> member(@Nullable F entity) {
    for (Member<? extends F> member : members) {
      Optional<? extends Typed<? extends F>> typed = Typed.of(member, entity);
      if (typed.isPresent()) {
        return Optional.of(typed.get());
      }
    }
    return Optional.empty();
  }

  /** The items of a key's class, in the consistency of this family. */
  private <T extends F> AsyncRepository<T> items(Key<T> key) {
    return members.get(0).items().of(key.sealer()).by(transport);
  }

  Key<? extends F> key(F entity) {
    return typed(entity).key();
  }

  /** The same as {@link Family#put}. */
  public CompletableFuture<F> put(F entity) {
    return Async.attempt(() -> typed(entity).put(transport).thenApply(stored -> stored));
  }

  /** The same as {@link Family#putIfAbsent}. */
  public CompletableFuture<Optional<F>> putIfAbsent(F entity) {
    return Async.attempt(
        () -> typed(entity).putIfAbsent(transport).thenApply(there -> there.map(each -> each)));
  }

  /** The same as {@link Family#find}. */
  public CompletableFuture<Optional<F>> find(Key<? extends F> key) {
    return Async.attempt(() -> found(key));
  }

  private <T extends F> CompletableFuture<Optional<F>> found(Key<T> key) {
    return items(key).find(key).thenApply(found -> found.map(each -> each));
  }

  /**
   * The same as {@link Family#get}; fails with {@link NotFoundException} or {@link OpenException}.
   */
  public CompletableFuture<F> get(Key<? extends F> key) {
    return Async.attempt(() -> got(key));
  }

  private <T extends F> CompletableFuture<F> got(Key<T> key) {
    return items(key).get(key).thenApply(each -> each);
  }

  /** The same as {@link Family#exists}. */
  public CompletableFuture<Boolean> exists(Key<? extends F> key) {
    return Async.attempt(() -> isThere(key));
  }

  private <T extends F> CompletableFuture<Boolean> isThere(Key<T> key) {
    return items(key).exists(key);
  }

  /** The same as {@link Family#update}. */
  public CompletableFuture<F> update(Key<? extends F> key, UnaryOperator<F> change) {
    return Async.attempt(() -> updated(key, change));
  }

  private <T extends F> CompletableFuture<F> updated(Key<T> key, UnaryOperator<F> change) {
    return items(key)
        .update(key, entity -> inItsClass(key, change.apply(entity)))
        .thenApply(stored -> stored);
  }

  private <T extends F> T inItsClass(Key<T> key, @Nullable F changed) {
    return member(changed)
        .flatMap(typed -> typed.as(key.sealer()))
        .orElseThrow(
            () ->
                new InvalidItemException(
                    "expected an update to leave the class of a "
                        + key.sealer().schema().entityName()
                        + " as it is, found "
                        + (changed == null ? "null" : "another one")
                        + "; put the changed entity, and delete this one",
                    key.address().key()));
  }

  /** The same as {@link Family#delete(Key)}. */
  public CompletableFuture<Void> delete(Key<? extends F> key) {
    return Async.attempt(() -> deleted(key));
  }

  private <T extends F> CompletableFuture<Void> deleted(Key<T> key) {
    return items(key).delete(key);
  }

  /** The same as {@link Family#delete(Object)}. */
  public CompletableFuture<Void> delete(F entity) {
    return Async.attempt(() -> typed(entity).delete(transport));
  }

  /** The sealed type's name. */
  @Override
  public String toString() {
    return name;
  }
}
