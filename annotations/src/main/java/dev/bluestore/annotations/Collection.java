package dev.bluestore.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record of what one partition holds, read by one query. Each component is an entity or a family:
 * itself where the partition has exactly one, an {@link java.util.Optional} where it has at most
 * one, a {@link java.util.List} for all of them, in the order of their sort keys. All entities are
 * stored in the same partitions; those of other classes that are there too are passed over.
 *
 * <pre>{@code
 * @Collection
 * public record Discussion(
 *     Dialogue dialogue, List<Perspective> perspectives, Optional<Verdict> verdict) {}
 *
 * DiscussionCollection discussions = new DiscussionCollection(store); // generated
 * Optional<Discussion> found = discussions.find("nvidia-analysis");
 * }</pre>
 *
 * <p>{@code java.util} has a {@code Collection} too: import this one by its name.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Collection {}
