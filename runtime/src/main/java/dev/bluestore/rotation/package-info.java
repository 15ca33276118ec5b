/** The life of data keys in a table: jobs that many workers share, and what they do. */
@NullMarked
package dev.bluestore.rotation;

import org.jspecify.annotations.NullMarked;
