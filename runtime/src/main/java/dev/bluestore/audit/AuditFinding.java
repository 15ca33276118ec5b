package dev.bluestore.audit;

/**
 * Something that is wrong with a log, and where.
 *
 * @param source the file, or what else the line is from; empty where it is about a whole chain
 * @param line from 1; 0 where it is about a whole chain
 * @param chain the id of the chain; empty where the line does not tell
 * @param sequence in the chain: of the event, or of the first one that is not there; -1 where the
 *     line does not tell
 */
public record AuditFinding(Kind kind, String source, long line, String chain, long sequence) {

  /** What is wrong. */
  public enum Kind {
    /** The line is no event, or it has another form than events have. */
    NOT_AN_EVENT("is not an event as it was written"),
    /** The event is not the one that its hash was made of. */
    EDITED("was edited: it has another hash than it says"),
    /** Events are missing before this one. */
    REMOVED("is missing: it was removed, or stands elsewhere"),
    /** The event was there before. */
    DOUBLED("is there a second time"),
    /** The event stands behind a later one. */
    MOVED("was moved here from its place"),
    /** The event does not follow the one before it: one of the two is none of the chain. */
    FORGED("does not follow the event before it: one of them is forged"),
    /** The anchor has another hash of the event, or says that the chain ended before. */
    NOT_AS_ANCHORED("is not what was anchored: the chain was written anew from somewhere before"),
    /** The chain ends before the event that was anchored. */
    CUT("and all behind it are cut off: more was anchored"),
    /** The log has nothing of a chain that was anchored. */
    ABSENT("and the whole chain are absent from the log");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** What is wrong, and where, on one line. */
  @Override
  public String toString() {
    String place = line > 0 ? source + ":" + line + ": " : "";
    String event = sequence < 0 ? "the line " : "event " + sequence + " of chain " + chain + " ";
    return place + event + kind.words;
  }
}
