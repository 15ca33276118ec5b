package collections;

import dev.bluestore.annotations.Collection;
import java.util.List;
import java.util.Optional;

/** A topic with all that was said of it; one component is named as a parameter is. */
@Collection
public record Debate(Topic forum, List<Opinion> opinions, Optional<Ballot> ballot) {}
