package collections;

import dev.bluestore.Aggregate;
import dev.bluestore.AggregatePart;
import dev.bluestore.EncryptedStore;
import dev.bluestore.error.NotFoundException;
import dev.bluestore.error.UnreadableEntityException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Reads {@link Debate}s, each by one query of a partition: {@link Topic}, {@link Opinion}, {@link
 * Ballot}. Items of other entities in it are passed over, unopened. Thread-safe.
 *
 * <p>PK is {@code forum#{forum}#{year}}.
 */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class DebateCollection {
  private final TopicRepository forum_;

  private final Aggregate<Debate> aggregate;

  /**
   * Makes a collection.
   *
   * @param store where the items are kept
   */
  public DebateCollection(EncryptedStore store) {
    this(new TopicRepository(store), aggregate(store));
  }

  private DebateCollection(TopicRepository forum_, Aggregate<Debate> aggregate) {
    this.forum_ = forum_;
    this.aggregate = aggregate;
  }

  private static Aggregate<Debate> aggregate(EncryptedStore store) {
    AggregatePart<Topic> forum =
        AggregatePart.one("forum", List.of(new TopicRepository(store).items()));
    AggregatePart<List<Opinion>> opinions =
        AggregatePart.all("opinions", List.of(new OpinionRepository(store).items()));
    AggregatePart<Optional<Ballot>> ballot =
        AggregatePart.optional("ballot", List.of(new BallotRepository(store).items()));
    return new Aggregate<>(
        "Debate",
        List.of(forum, opinions, ballot),
        parts -> new Debate(parts.get(forum), parts.get(opinions), parts.get(ballot)));
  }

  /**
   * Finds the {@link Debate} of this partition; empty where the partition has no item of it.
   *
   * @throws UnreadableEntityException where a component lacks its one item, or has several
   */
  public Optional<Debate> find(String forum, int year) {
    return this.aggregate.find(this.forum_.collection(forum, year));
  }

  /**
   * Gets the {@link Debate} of this partition, as {@link #find} does.
   *
   * @throws NotFoundException where the partition has no item of it
   */
  public Debate get(String forum, int year) {
    return this.aggregate.get(this.forum_.collection(forum, year));
  }

  /** The same collection, without a thread that waits for it: futures in place of results. */
  public Async async() {
    return new Async();
  }

  /**
   * The same collection with eventually consistent reads: they cost half, and may miss what was
   * stored a moment ago.
   */
  public DebateCollection eventuallyConsistent() {
    return new DebateCollection(this.forum_.eventuallyConsistent(), this.aggregate);
  }

  /**
   * The same collection, without a thread that waits for it: futures in place of results.
   * Thread-safe.
   */
  public final class Async {
    private Async() {}

    /** The same as {@link DebateCollection#find} without a thread that waits. */
    public CompletableFuture<Optional<Debate>> find(String forum, int year) {
      return aggregate.findAsync(forum_.collection(forum, year));
    }

    /** The same as {@link DebateCollection#get} without a thread that waits. */
    public CompletableFuture<Debate> get(String forum, int year) {
      return aggregate.getAsync(forum_.collection(forum, year));
    }
  }
}
