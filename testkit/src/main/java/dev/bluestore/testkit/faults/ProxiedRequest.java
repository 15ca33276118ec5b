package dev.bluestore.testkit.faults;

import java.util.Optional;

/**
 * What became of a request.
 *
 * @param operation such as {@code PutItem}; empty text for a request that names none
 * @param ordinal among the requests of this operation, from 1
 * @param fault that was shown; empty where there was none, and where it could not be shown to this
 *     request, such as a stale answer where there is no former one
 * @param body what the client sent; empty unless {@link FaultProxy#keepBodies} asked for it
 * @param server what the server answered; empty if it did not get the request. Where it got a part
 *     of a batch, this is the answer to that part
 * @param client what the client was answered; empty if the connection was cut
 */
public record ProxiedRequest(
    String operation,
    long ordinal,
    Optional<Fault> fault,
    Optional<String> body,
    Optional<Outcome> server,
    Optional<Outcome> client) {

  /**
   * An answer, without what it holds.
   *
   * @param status the HTTP status
   * @param error the error's type without its namespace; empty for a success
   */
  public record Outcome(int status, Optional<String> error) {}

  /** Whether the server got the request, or a part of it. */
  public boolean reachedServer() {
    return server.isPresent();
  }
}
