/**
 * The front door: {@link dev.bluestore.EncryptedStore}, and the repositories that generated classes
 * are made of.
 */
@NullMarked
package dev.bluestore;

import org.jspecify.annotations.NullMarked;
