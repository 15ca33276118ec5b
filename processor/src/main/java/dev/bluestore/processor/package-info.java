/** The annotation processor that writes a mapper and a repository for each entity. */
@NullMarked
package dev.bluestore.processor;

import org.jspecify.annotations.NullMarked;
