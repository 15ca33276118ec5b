package dev.bluestore;

import dev.bluestore.condition.Condition;
import java.util.List;
import java.util.OptionalInt;

/** A query of one class of items, by what is selected of them; subclasses say by which keys. */
abstract sealed class SelectedQuery<T> extends Query<T> implements EntitySource<T>
    permits PartitionQuery, IndexQuery {

  private final EncryptedStore store;
  private final EntitySealer<T> sealer;
  private final Selection<T> selection;

  SelectedQuery(EncryptedStore store, EntitySealer<T> sealer, Selection<T> selection) {
    this.store = store;
    this.sealer = sealer;
    this.selection = selection;
  }

  /** The same by another selection. */
  abstract Query<T> with(Selection<T> other);

  @Override
  public Query<T> where(Condition<? super T> condition) {
    return with(selection.where(condition));
  }

  @Override
  public final Query<T> descending() {
    return with(selection.inDescendingOrder());
  }

  @Override
  public final Query<T> limit(int results) {
    return with(selection.limit(results));
  }

  @Override
  final List<EntitySource<? extends T>> sources() {
    return List.of(this);
  }

  @Override
  public final OptionalInt most() {
    return selection.most();
  }

  @Override
  public final EncryptedStore store() {
    return store;
  }

  @Override
  public final EntitySealer<T> sealer() {
    return sealer;
  }

  @Override
  public final Selection<T> selection() {
    return selection;
  }
}
