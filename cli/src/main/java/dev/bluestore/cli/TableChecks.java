package dev.bluestore.cli;

import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.error.StoreUnavailableException;
import dev.bluestore.error.TableMissingException;
import dev.bluestore.table.LiveTable;
import dev.bluestore.table.TableDefinition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Looks at the table, and at all that one answer of its server shows: that it is reached, knows the
 * caller, and has the same time.
 */
record TableChecks(Settings settings, Clock clock) {

  /** A signature of AWS ends after so long (Signature Version 4). */
  private static final Duration MOST_SKEW = Duration.ofMinutes(5);

  private static final String ENDPOINT = "endpoint";
  private static final String CREDENTIALS = "credentials";
  private static final String CLOCK = "clock";
  private static final String TABLE = "table";

  List<Check> run() {
    try (BareTable table = BareTable.of(settings)) {
      return run(table);
    } catch (ConfigurationException e) {
      return withoutAnswer(e);
    }
  }

  private List<Check> run(BareTable table) {
    Check reached = Check.ok(ENDPOINT, table.endpoint() + " answers");
    Check known = Check.ok(CREDENTIALS, "the table may be described");
    try {
      LiveTable live = table.setup().describe();
      return List.of(reached, known, skew(live.serverTime()), schema(table, live));
    } catch (StoreUnavailableException e) {
      return withoutAnswer(e);
    } catch (TableMissingException e) {
      return List.of(
          reached,
          known,
          skew(serverTime(e)),
          Check.wrong(
              TABLE,
              "there is no table "
                  + table.name()
                  + "; make it with bluestore table create, or"
                  + " name another one in --table"));
    } catch (BlueStoreException e) {
      return List.of(
          reached,
          Check.wrong(
              CREDENTIALS,
              e.getMessage()
                  + "; dynamodb:DescribeTable, DescribeTimeToLive and DescribeContinuousBackups"
                  + " must be allowed"),
          skew(serverTime(e)),
          Check.notChecked(TABLE, "needs the credentials"));
    }
  }

  private static List<Check> withoutAnswer(BlueStoreException why) {
    return Stream.concat(
            Stream.of(Check.wrong(ENDPOINT, why.getMessage())),
            Stream.of(CREDENTIALS, CLOCK, TABLE)
                .map(subject -> Check.notChecked(subject, "needs the endpoint")))
        .toList();
  }

  /** A refusal has a date as well. */
  private static Optional<Instant> serverTime(BlueStoreException refused) {
    return refused.getCause() instanceof AwsServiceException answer
            && answer.awsErrorDetails() != null
            && answer.awsErrorDetails().sdkHttpResponse() != null
        ? LiveTable.dateOf(answer.awsErrorDetails().sdkHttpResponse())
        : Optional.empty();
  }

  private Check skew(Optional<Instant> serverTime) {
    if (serverTime.isEmpty()) {
      return Check.notChecked(CLOCK, "the server's answer has no date");
    }
    Duration ahead = Duration.between(serverTime.get(), clock.instant());
    long seconds = Math.abs(ahead.toSeconds());
    String finding =
        "this machine's clock is "
            + seconds
            + " s "
            + (ahead.isNegative() ? "behind" : "ahead of")
            + " the server's";
    return ahead.abs().compareTo(MOST_SKEW) > 0
        ? Check.wrong(
            CLOCK,
            finding + "; set it right: AWS refuses signatures, and data keys get wrong dates")
        : Check.ok(CLOCK, finding);
  }

  private static Check schema(BareTable table, LiveTable live) {
    try {
      table.setup().check(TableDefinition.of(table.setup().keys(), List.of()));
      return Check.ok(
          TABLE,
          table.name()
              + " is "
              + live.description().tableStatusAsString()
              + " and has the keys that a store needs");
    } catch (ConfigurationException e) {
      return Check.wrong(TABLE, e.getMessage());
    }
  }
}
