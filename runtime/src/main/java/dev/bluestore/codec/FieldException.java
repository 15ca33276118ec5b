package dev.bluestore.codec;

/** What is wrong with a field, and its path from the entity; becomes part of a typed exception. */
final class FieldException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String path;
  private final String problem;

  FieldException(String path, String problem) {
    super(path + ": " + problem);
    this.path = path;
    this.problem = problem;
  }

  /** The same problem, seen from the record that holds the field. */
  FieldException within(String field) {
    return new FieldException(field + "." + path, problem);
  }
}
