/** Format v1 and nothing but format v1: addresses, key records, sealing and opening of an item. */
@NullMarked
package dev.bluestore.envelope;

import org.jspecify.annotations.NullMarked;
