package dev.bluestore.testkit;

import java.net.URI;

/**
 * A server that answers, wherever it came from.
 *
 * @param endpoint where it answers
 * @param origin where it came from, for people to read
 * @param stop ends what was started for it, and returns when that is gone
 */
record RunningServer(URI endpoint, String origin, Runnable stop) {}
