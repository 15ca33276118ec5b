/**
 * The audit log: what was done with keys and items, in chains that show every change. Its format is
 * in {@code docs/audit.md}.
 */
@NullMarked
package dev.bluestore.audit;

import org.jspecify.annotations.NullMarked;
