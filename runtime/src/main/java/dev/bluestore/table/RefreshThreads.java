package dev.bluestore.table;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads that open keys anew ahead of their end. */
final class RefreshThreads {

  private static final int THREADS = 2;
  private static final int MOST_REFRESHES = 1_000;

  private RefreshThreads() {}

  /** What does not fit is dropped: the next use of the key asks again. */
  static ExecutorService start() {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_REFRESHES),
            work -> {
              Thread thread = new Thread(work, "bluestore-keys");
              thread.setDaemon(true);
              return thread;
            },
            new ThreadPoolExecutor.DiscardPolicy());
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }
}
