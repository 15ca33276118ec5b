/** Where a service of AWS answers, and how its client is made: the same for every service. */
@NullMarked
package dev.bluestore.endpoint;

import org.jspecify.annotations.NullMarked;
