/** What one partition holds, as one record. */
@NullMarked
package collections;

import org.jspecify.annotations.NullMarked;
