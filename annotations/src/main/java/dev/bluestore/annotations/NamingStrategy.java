package dev.bluestore.annotations;

/** How the stored name of a component follows from its Java name. */
public enum NamingStrategy {
  /** The Java name: {@code createdAt} is stored as {@code createdAt}. */
  AS_IS,

  /**
   * Words in lower case, joined by underscores: {@code createdAt} is stored as {@code created_at},
   * {@code sourceURL} as {@code source_url}, {@code sha256Sum} as {@code sha256_sum}.
   */
  SNAKE_CASE
}
