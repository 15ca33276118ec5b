package dev.bluestore.error;

import java.io.Serializable;

/**
 * The primary key of an item as the table holds it.
 *
 * @param partitionKey the attribute {@code PK}, for example {@code dialogue#nvidia-analysis}
 * @param sortKey the attribute {@code SK}, for example {@code perspective#01#02}; empty where a
 *     whole partition is meant
 */
public record ItemKey(String partitionKey, String sortKey) implements Serializable {}
