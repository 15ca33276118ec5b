package classes;

import dev.bluestore.annotations.PartitionKey;

/** What belongs to a venue. */
interface InVenue {
  @PartitionKey("venue")
  String getVenueId();
}
