package dev.bluestore.examples.dialogues.model;

/** What became of a recommendation. */
public enum RecommendationStatus {
  PROPOSED,
  AMENDED,
  ADOPTED,
  REJECTED,
  /** What a file says otherwise; its words are among the parameters. */
  OTHER
}
