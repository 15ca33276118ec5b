/** What a store tells of its work by OpenTelemetry, and nothing of what it stores. */
@NullMarked
package dev.bluestore.telemetry;

import org.jspecify.annotations.NullMarked;
