package dev.bluestore.benchmarks;

import dev.bluestore.benchmarks.peers.Requests;
import java.util.List;
import java.util.stream.IntStream;

/** Requests of a repository. */
final class StoreRequests implements Requests {

  private final LocalStore local;
  private final ArticleRepository articles;

  /** Made before, as the bare client's items are. */
  private final Article article = Article.of(PARTITION, 0, CONTENT);

  private final List<Article> batched =
      IntStream.range(0, BATCH).mapToObj(number -> Article.of(BATCHED, number, CONTENT)).toList();

  StoreRequests(LocalStore local) {
    this.local = local;
    this.articles = new ArticleRepository(local.store());
  }

  @Override
  public String name() {
    return "ours";
  }

  @Override
  public Object put() {
    return articles.put(article);
  }

  @Override
  public Object find() {
    return articles.find(PARTITION, 0).orElseThrow();
  }

  @Override
  public List<?> query() {
    return articles.query(PARTITION).list();
  }

  @Override
  public Object batch() {
    return local.store().batch().putAll(articles.items(), batched).write();
  }

  void fill() {
    for (int number = 0; number < QUERIED; number++) {
      articles.put(Article.of(PARTITION, number, CONTENT));
    }
  }
}
